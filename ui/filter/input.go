package filter

import (
	"errors"
	"fmt"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/ui/cell"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/typed"
)

// Input is the line where an expression is typed. One that is kept stays in
// sight for as long as it holds. While a term of it is half typed, or cannot
// be used, the others are in force.
type Input struct {
	in      textinput.Model
	theme   theme.Theme
	text    *text.Text
	columns Columns
	keep    key.Binding
	clear   key.Binding

	query Query
	err   *Error // nil while the whole expression can be used
}

// longest is more than anybody types and little enough to draw.
const longest = 200

// New makes an empty input for a screen with columns that can be named; nil
// for none.
func New(th theme.Theme, t *text.Text, columns Columns) *Input {
	f := &Input{in: typed.Line(longest), columns: columns}
	f.Restyle(th, t)
	return f
}

// Restyle puts the input into other colours and another language. What was
// typed stays.
func (f *Input) Restyle(th theme.Theme, t *text.Text) {
	f.theme, f.text = th, t
	f.keep = key.NewBinding(key.WithKeys("enter", "down", "up"), key.WithHelp("enter", t.Keys.Confirm))
	f.clear = key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.Keys.Cancel))
}

// Bindings are the keys that do something besides typing.
func (f *Input) Bindings() []key.Binding { return []key.Binding{f.keep, f.clear} }

// Open begins typing, at the end of what is there.
func (f *Input) Open() {
	f.in.Focus()
	f.in.CursorEnd()
}

// Typing reports whether keys go to the input.
func (f *Input) Typing() bool { return f.in.Focused() }

// Value is what was typed.
func (f *Input) Value() string { return f.in.Value() }

// Query is what can be used of the expression.
func (f *Input) Query() Query { return f.query }

// Clear forgets the expression.
func (f *Input) Clear() {
	f.in.Reset()
	f.in.Blur()
	f.query, f.err = Query{}, nil
}

// Set makes s the expression, as if it had been typed and kept.
func (f *Input) Set(s string) {
	f.in.SetValue(api.Clean(s))
	f.in.Blur()
	f.parse()
}

// Update takes a key while Typing, and reports whether the expression
// changed.
func (f *Input) Update(m tea.KeyMsg) (changed bool) {
	was := f.in.Value()
	switch {
	case key.Matches(m, f.keep):
		f.in.Blur()
	case key.Matches(m, f.clear):
		f.Clear()
	default:
		f.in, _ = f.in.Update(typed.Harmless(m))
	}
	if f.in.Value() == was {
		return false
	}
	f.parse()
	return true
}

func (f *Input) parse() {
	var err error
	f.query, err = Parse(f.in.Value(), f.columns)
	f.err, _ = errors.AsType[*Error](err)
}

// View is the prompt, what was typed, and what is wrong with it, at most width
// cells wide.
func (f *Input) View(width int) string {
	lead := f.lead()
	room := max(width-cell.Width(lead)-1, 1)
	f.in.Width = room
	s := f.in.Value()
	switch {
	case s == "" && f.Typing():
		return f.theme.Accent.Paint(cell.Cut(lead, width)) + f.theme.Faint.Paint(cell.Cut(f.hint(), room))
	case f.Typing() && cell.Width(s) > room:
		return f.theme.Accent.Paint(cell.Cut(lead, width)) + f.theme.Strong.Paint(cell.Cut(f.in.View(), room))
	case f.Typing():
		return f.theme.Accent.Paint(lead) + f.theme.Strong.Paint(s) + f.wrong(room-cell.Width(s))
	}
	return f.theme.Warn.Paint(cell.Cut(lead+s, width)) + f.wrong(room-cell.Width(s))
}

// Line is View with something at the right end of the same line, such as how
// many rows match. It gives way to what is typed and what is wrong with that.
func (f *Input) Line(right string, width int) string {
	const cursor, gap = 1, 2
	says := f.Problem()
	if f.Value() == "" && f.Typing() {
		says = f.hint()
	}
	room := width - cell.Width(f.lead()+f.Value()+f.problemLead()+says) - cursor - gap
	if right = ansi.Truncate(right, max(room, 0), "…"); right != "" {
		right = cell.Blank(gap) + right
	}
	return cell.Split(f.View(max(width-ansi.StringWidth(right), 1)), right, width)
}

// hint is how to begin: the signs, and the columns.
func (f *Input) hint() string {
	return strings.Join(append([]string{f.text.Filter.Hint}, f.columns.examples(f.language())...), "  ")
}

// known are the columns that there are.
func (f *Input) known() string { return strings.Join(f.columns.known(f.language()), " ") }

// language is which of a column's names is said.
func (f *Input) language() int {
	if f.text.Lang == text.Chinese {
		return 1
	}
	return 0
}

// wrong says what is wrong with the expression, in as many cells.
func (f *Input) wrong(width int) string {
	if f.err == nil || width <= 0 {
		return ""
	}
	if f.err.Reason == Incomplete {
		return f.theme.Faint.Paint(cell.Cut("  "+f.text.Filter.Incomplete, width))
	}
	says, lead := f.Problem(), f.problemLead()
	if f.err.Reason == UnknownColumn && len(f.columns) > 0 && cell.Width(lead+says) > width {
		says = fmt.Sprintf(f.text.Filter.Columns, f.known()) // which one is unknown stands before it
	}
	return f.theme.Bad.Paint(cell.Cut(lead+says, width))
}

func (f *Input) problemLead() string { return "  " + f.theme.Signs.Bad + " " }

// Problem is what is wrong with the expression, in the user's words; "" if
// nothing is, or if more must be typed.
func (f *Input) Problem() string {
	if f.err == nil {
		return ""
	}
	t := f.text.Filter
	switch f.err.Reason {
	case UnknownColumn:
		if len(f.columns) == 0 {
			return fmt.Sprintf(t.NoColumns, f.err.Word)
		}
		return fmt.Sprintf(t.UnknownColumn, f.err.Word, f.known())
	case BadNumber:
		return fmt.Sprintf(t.BadNumber, f.err.Word)
	case BadCount:
		return fmt.Sprintf(t.BadCount, f.err.Word)
	case BadAge:
		return fmt.Sprintf(t.BadAge, f.err.Word)
	case Incomplete:
	}
	return ""
}

func (f *Input) lead() string { return cell.Blank(cell.Margin) + f.text.Filter.Prompt + ": " }

// CursorX is where the next character goes, in cells from the left end of
// View.
func (f *Input) CursorX() int {
	before := []rune(f.in.Value())
	return cell.Width(f.lead()) + cell.Width(string(before[:min(f.in.Position(), len(before))]))
}
