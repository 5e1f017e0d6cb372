package form

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
)

// list is a select that opens when it gets the focus.
type list struct {
	*huh.Select[string] // for what huh asks of a field and a list has no use for
	ask                 List
	theme               theme.Theme
	label               string
	cursor              int // index of the option that enter takes
	top                 int // index of the first option in sight
	rows                int // how many are in sight at most
	width               int
	opened              bool

	up, down, pageUp, pageDown, home, end key.Binding
}

func newList(q List, th theme.Theme) *list {
	on := func(keys ...string) key.Binding { return key.NewBinding(key.WithKeys(keys...)) }
	l := &list{
		Select: huh.NewSelect[string](), ask: q, theme: th, rows: 1,
		up: on("up", "k"), down: on("down", "j"), pageUp: on("pgup"), pageDown: on("pgdown", " "),
		home: on("home", "g"), end: on("end", "G"),
	}
	l.open()
	return l
}

// open puts the cursor on the value, or else on the first option that can be
// taken.
func (l *list) open() {
	options := l.ask.Options()
	l.top = 0
	l.cursor = slices.IndexFunc(options, func(o Option) bool { return o.Value == *l.ask.Value })
	if l.cursor < 0 {
		l.cursor = max(0, slices.IndexFunc(options, func(o Option) bool { return o.Refusal == "" }))
	}
}

// check tells why the value cannot stay.
func (l *list) check() string {
	return l.ask.Problem()
}

// take makes the option at the cursor the value, unless it is refused.
func (l *list) take() string {
	why := l.refusal()
	if why == "" {
		*l.ask.Value = l.ask.Options()[l.cursor].Value
	}
	return why
}

// refusal tells why the option at the cursor cannot be taken, or "".
func (l *list) refusal() string {
	options := l.ask.Options()
	if l.cursor >= len(options) {
		return l.ask.Missing
	}
	return options[l.cursor].Refusal
}

// Focus opens the list.
func (l *list) Focus() tea.Cmd {
	l.opened = true
	l.open()
	return nil
}

// Blur folds the list to a line.
func (l *list) Blur() tea.Cmd {
	l.opened = false
	return nil
}

// WithWidth sets the width.
func (l *list) WithWidth(width int) huh.Field {
	l.width = width
	return l
}

// Update moves the cursor.
func (l *list) Update(m tea.Msg) (tea.Model, tea.Cmd) {
	k, ok := m.(tea.KeyMsg)
	if !ok {
		return l, nil
	}
	last := len(l.ask.Options()) - 1
	switch {
	case key.Matches(k, l.up):
		l.cursor--
	case key.Matches(k, l.down):
		l.cursor++
	case key.Matches(k, l.pageUp):
		l.cursor -= l.rows
	case key.Matches(k, l.pageDown):
		l.cursor += l.rows
	case key.Matches(k, l.home):
		l.cursor = 0
	case key.Matches(k, l.end):
		l.cursor = last
	}
	l.cursor = max(0, min(l.cursor, last))
	return l, nil
}

// View is one line for a list that is folded, and one more for each option in
// sight of one that is open.
func (l *list) View() string {
	options := l.ask.Options()
	if !l.opened {
		return cell.Blank(margin) + l.theme.Muted.Paint(l.label) + l.chosen(options)
	}
	l.follow(len(options))
	head := cell.Blank(margin) + l.theme.Accent.Paint(l.label)
	if len(options) > l.rows {
		head += l.theme.Muted.Paint(fmt.Sprintf("%d/%d", l.cursor+1, len(options)))
	}
	lines := []string{head}
	column := 0
	for _, o := range options {
		column = max(column, cell.Width(o.Label))
	}
	for i := l.top; i < min(l.top+l.rows, len(options)); i++ {
		lines = append(lines, l.option(options[i], i == l.cursor, column))
	}
	return strings.Join(lines, "\n")
}

// chosen is the value in a few words.
func (l *list) chosen(options []Option) string {
	room := l.width - margin - cell.Width(l.label)
	for _, o := range options {
		if o.Value == *l.ask.Value {
			return l.theme.Text.Paint(cell.Cut(o.Label, room))
		}
	}
	return l.theme.Faint.Paint(cell.Cut("–", room))
}

// indent puts the options under their title.
const indent = margin + 2

func (l *list) option(o Option, here bool, column int) string {
	sign, ink, detail := cell.Blank(2), l.theme.Text, l.theme.Muted
	if here {
		sign, ink = l.theme.Signs.Right+" ", l.theme.Accent
	}
	about := o.Detail
	if o.Refusal != "" {
		about, detail = o.Refusal, l.theme.Warn
		if !here {
			ink = l.theme.Muted
		}
	}
	room := l.width - indent - cell.Width(sign)
	column = min(column, room)
	line := cell.Blank(indent) + ink.Paint(sign+cell.Left(o.Label, column))
	if rest := room - column - 2; rest > 0 && about != "" {
		line += cell.Blank(2) + detail.Paint(cell.Cut(about, rest))
	}
	return line
}

// follow keeps the cursor in sight and leaves no empty rows below the last
// option.
func (l *list) follow(n int) {
	l.top = min(l.top, l.cursor, max(0, n-l.rows))
	l.top = max(l.top, l.cursor-l.rows+1, 0)
}
