package form

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
)

// margin is the room at the left for the mark of the field in focus. The
// theme's fields have as much padding.
const margin = cell.Margin

// field is a field of huh's with what the form needs to know of it.
type field struct {
	huh.Field
	key, title string
	theme      theme.Theme
	// typed tells that keys are letters here, hidden that none is shown.
	typed, hidden bool
	// check tells why the value is not acceptable, and take makes what is
	// shown the value first.
	check, take func() string
	label       func(title string)
	reload      func()
	reveal      func(shown bool)
	list        *list // nil for a text
	// problem is why the last answer was refused; "" while none was.
	problem string
	focused bool
	width   int
}

// Update keeps the field in its place; huh replaces a field by what this
// returns.
func (f *field) Update(m tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := f.Field.Update(m)
	return f, cmd
}

// Focus marks the field.
func (f *field) Focus() tea.Cmd {
	f.focused = true
	return f.Field.Focus()
}

// Blur takes the mark away.
func (f *field) Blur() tea.Cmd {
	f.focused = false
	return f.Field.Blur()
}

// WithWidth remembers the width, for the reason under the field.
func (f *field) WithWidth(width int) huh.Field {
	f.width = width
	f.Field.WithWidth(width)
	return f
}

// View is the field with the reason why its answer was refused.
func (f *field) View() string {
	view := f.Field.View()
	if rest, ok := strings.CutPrefix(view, cell.Blank(margin)); ok && f.focused {
		view = f.theme.Accent.Paint(f.theme.Signs.Mark) + cell.Blank(margin-cell.Width(f.theme.Signs.Mark)) + rest
	}
	if f.problem == "" {
		return view
	}
	lead := cell.Blank(margin) + f.theme.Signs.Bad + " "
	for _, line := range cell.Wrap(f.problem, max(f.width-cell.Width(lead), 1)) {
		view += "\n" + f.theme.Bad.Paint(lead+line)
		lead = cell.Blank(cell.Width(lead))
	}
	return view
}
