package menu

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/cell"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Item is one thing to do.
type Item struct {
	// Key is its letter, and Label what it is called.
	Key, Label string
	// Detail is what it is about. It is cut where there is no room.
	Detail string
	// Then is the request that does it.
	Then tea.Msg
}

// Options are what a menu is made of.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	Title string
	// Items have different letters. There is at least one.
	Items []Item
}

// Model is the menu. Make one with New.
type Model struct {
	o             Options
	items         []key.Binding // of each item
	up, down      key.Binding
	choose, back  key.Binding
	at            int // index of the item under the cursor
	width, height int
}

// New makes a menu with the cursor on its first item.
func New(o Options) *Model {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	k := o.Text.Keys
	m := &Model{
		o:  o,
		up: b(k.Up, "↑", "up"), down: b(k.Down, "↓", "down"),
		choose: b(k.Choose, "enter", "enter"), back: b(k.Back, "esc", "esc", "q"),
	}
	for _, i := range o.Items {
		m.items = append(m.items, b(i.Label, i.Key, i.Key))
	}
	return m
}

// Init loads nothing.
func (m *Model) Init() tea.Cmd { return nil }

// SetSize sets the menu's own rectangle.
func (m *Model) SetSize(width, height int) { m.width, m.height = width, height }

// Bindings are the keys that work.
func (m *Model) Bindings() []key.Binding {
	return append([]key.Binding{m.choose, m.back, m.up, m.down}, m.items...)
}

// Capturing is false: no text is typed here.
func (m *Model) Capturing() bool { return false }

// Cursor is nowhere: no text is typed here.
func (m *Model) Cursor() (x, y int, shown bool) { return 0, 0, false }

// Update takes keys while in front.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	k, ok := in.(tea.KeyMsg)
	switch {
	case !ok:
	case key.Matches(k, m.up):
		m.at = max(m.at-1, 0)
	case key.Matches(k, m.down):
		m.at = min(m.at+1, len(m.o.Items)-1)
	}
	return nil
}

// Ask is what a key asks the app for, nil for others. The menu is closed before
// what was chosen, which may open something in its place.
func (m *Model) Ask(k tea.KeyMsg) []tea.Msg {
	for i, b := range m.items {
		if key.Matches(k, b) {
			return []tea.Msg{msg.FormClosed{}, m.o.Items[i].Then}
		}
	}
	switch {
	case key.Matches(k, m.back):
		return []tea.Msg{msg.FormClosed{}}
	case key.Matches(k, m.choose):
		return []tea.Msg{msg.FormClosed{}, m.o.Items[m.at].Then}
	}
	return nil
}

// View draws the menu in exactly its rectangle. Where not all items fit, those
// around the cursor are in sight.
func (m *Model) View() string {
	th := m.o.Theme
	lines := []string{cell.Blank(cell.Margin) + th.Strong.Paint(cell.Cut(m.o.Title, m.width-cell.Margin)), ""}
	if m.height < len(m.o.Items)+len(lines) {
		lines = lines[:0]
	}
	label := 0
	for _, i := range m.o.Items {
		label = max(label, cell.Width(i.Label))
	}
	rows := max(m.height-len(lines), 1)
	top := max(0, min(m.at-rows/2, len(m.o.Items)-rows))
	for n := top; n < len(m.o.Items); n++ {
		lines = append(lines, m.line(n, label))
	}
	return cell.Block(lines, m.width, m.height)
}

// line is an item: its letter, its label, and what it is about.
func (m *Model) line(n, label int) string {
	th, i := m.o.Theme, m.o.Items[n]
	head := i.Key + "  " + cell.Left(i.Label, label) + "  "
	detail := cell.Cut(i.Detail, m.width-cell.Margin-cell.Width(head))
	if n == m.at {
		return th.Selected.Paint(cell.Left(th.Signs.Mark+cell.Blank(cell.Margin-1)+head+detail, m.width))
	}
	return cell.Blank(cell.Margin) + th.Accent.Paint(i.Key) + "  " + th.Text.Paint(cell.Left(i.Label, label)) + "  " + th.Muted.Paint(detail)
}
