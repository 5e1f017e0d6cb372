package form

import (
	"strings"

	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/x/ansi"
)

// mark is put before the character at the cursor, so that the cursor's place
// can be read off the page. It is a control sequence of no width that means
// nothing, and View takes it out again.
const mark = "\x1b[7311z"

// marked makes the text in focus show where its cursor is.
func marked(t *huh.Theme) *huh.Theme {
	before := func(s string) string { return mark + s }
	in := &t.Focused.TextInput
	in.Cursor = in.Cursor.Transform(before)
	in.CursorText = in.CursorText.Transform(before)
	in.Placeholder = in.Placeholder.Transform(before)
	return t
}

// View is the page. It can be shorter than the form's height and wider than a
// very narrow form.
func (f *Form) View() string { return strings.ReplaceAll(f.huh.View(), mark, "") }

// Cursor is the cell of the view where the next character goes. None is shown
// on a list.
func (f *Form) Cursor() (x, y int, shown bool) {
	above, _, found := strings.Cut(f.huh.View(), mark)
	if !found || !f.Typing() {
		return 0, 0, false
	}
	lines := strings.Split(above, "\n")
	return ansi.StringWidth(lines[len(lines)-1]), len(lines) - 1, true
}
