package filter

import (
	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
)

// Input is the line where a query is typed. A query that is kept stays in
// sight for as long as it holds.
type Input struct {
	in     textinput.Model
	theme  theme.Theme
	prompt string
	hint   string
	keep   key.Binding
	clear  key.Binding
}

// longest is more than anybody types and little enough to draw.
const longest = 200

// New makes an empty input. The prompt stands before what is typed, and the
// hint in its place while there is nothing.
func New(th theme.Theme, prompt, hint string) *Input {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = longest
	plain := lipgloss.NewStyle()
	in.TextStyle, in.PlaceholderStyle, in.Cursor.Style, in.Cursor.TextStyle = plain, plain, plain, plain
	in.Cursor.SetMode(cursor.CursorHide)
	return &Input{
		in: in, theme: th, prompt: prompt, hint: hint,
		keep:  key.NewBinding(key.WithKeys("enter", "down", "up")),
		clear: key.NewBinding(key.WithKeys("esc")),
	}
}

// Open begins typing, at the end of what is there.
func (f *Input) Open() {
	f.in.Focus()
	f.in.CursorEnd()
}

// Typing reports whether keys go to the input.
func (f *Input) Typing() bool { return f.in.Focused() }

// Value is what was typed.
func (f *Input) Value() string { return f.in.Value() }

// Clear forgets the query.
func (f *Input) Clear() {
	f.in.Reset()
	f.in.Blur()
}

// Update takes a key while Typing, and reports whether the query changed.
func (f *Input) Update(m tea.KeyMsg) (changed bool) {
	was := f.in.Value()
	switch {
	case key.Matches(m, f.keep):
		f.in.Blur()
	case key.Matches(m, f.clear):
		f.Clear()
	default:
		f.in, _ = f.in.Update(m)
	}
	return f.in.Value() != was
}

// View is the prompt and what was typed, at most width cells wide.
func (f *Input) View(width int) string {
	lead := f.lead()
	room := max(width-cell.Width(lead)-1, 1)
	f.in.Width = room
	s := f.in.Value()
	switch {
	case s == "" && f.Typing():
		return f.theme.Accent.Paint(cell.Cut(lead, width)) + f.theme.Faint.Paint(cell.Cut(f.hint, room))
	case f.Typing() && cell.Width(s) > room:
		return f.theme.Accent.Paint(cell.Cut(lead, width)) + f.theme.Strong.Paint(cell.Cut(f.in.View(), room))
	case f.Typing():
		return f.theme.Accent.Paint(lead) + f.theme.Strong.Paint(s)
	}
	return f.theme.Warn.Paint(cell.Cut(lead+s, width))
}

func (f *Input) lead() string { return cell.Blank(cell.Margin) + f.prompt + ": " }

// CursorX is where the next character goes, in cells from the left end of
// View.
func (f *Input) CursorX() int {
	before := []rune(f.in.Value())
	return cell.Width(f.lead()) + cell.Width(string(before[:min(f.in.Position(), len(before))]))
}
