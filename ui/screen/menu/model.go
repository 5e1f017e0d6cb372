package menu

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/cell"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/table"
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
	// Say is the title and the items, in the language of a text. There is at
	// least one item. Their letters are different, and the same in every
	// language.
	Say func(*text.Text) (title string, items []Item)
}

// Model is the menu. Make one with New.
type Model struct {
	o             Options
	title         string
	items         []Item
	letters       []key.Binding // of each item
	move          table.Keys
	choose, back  key.Binding
	at            int // index of the item under the cursor
	width, height int
}

// New makes a menu with the cursor on its first item.
func New(o Options) *Model {
	m := &Model{o: o}
	m.say()
	return m
}

// Restyle puts the menu into other colours and another language. The cursor
// stays.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text = th, t
	m.say()
}

// say takes the words of the language, and makes the keys. Letters of items
// come before whatever else they would do.
func (m *Model) say() {
	m.title, m.items = m.o.Say(m.o.Text)
	m.letters = make([]key.Binding, len(m.items))
	for n, i := range m.items {
		m.letters[n] = key.NewBinding(key.WithKeys(i.Key), key.WithHelp(i.Key, i.Label))
	}
	k := m.o.Text.Keys
	letter := func(k string) bool { return slices.ContainsFunc(m.items, func(i Item) bool { return i.Key == k }) }
	m.move = table.NewFixedKeys(k, letter)
	m.choose = k.Fixed(k.Choose, []string{"enter"}, letter, keymap.Open)
	m.back = k.Fixed(k.Back, []string{"esc"}, letter, keymap.Back, keymap.Quit)
}

// Init loads nothing.
func (m *Model) Init() tea.Cmd { return nil }

// SetSize sets the menu's own rectangle.
func (m *Model) SetSize(width, height int) { m.width, m.height = width, height }

// Bindings are the keys that work.
func (m *Model) Bindings() []key.Binding {
	return append(append([]key.Binding{m.choose, m.back}, m.letters...), m.move.Bindings()...)
}

// Capturing is false: no text is typed here.
func (m *Model) Capturing() bool { return false }

// Cursor is nowhere: no text is typed here.
func (m *Model) Cursor() (x, y int, shown bool) { return 0, 0, false }

// Update takes keys while in front.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	if k, ok := in.(tea.KeyMsg); ok {
		n, _ := m.move.Steps(k, len(m.items), m.height)
		m.at = max(0, min(m.at+n, len(m.items)-1))
	}
	return nil
}

// Ask is what a key asks the app for, nil for others. The menu is closed before
// what was chosen, which may open something in its place.
func (m *Model) Ask(k tea.KeyMsg) []tea.Msg {
	for i, b := range m.letters {
		if key.Matches(k, b) {
			return []tea.Msg{msg.FormClosed{}, m.items[i].Then}
		}
	}
	switch {
	case key.Matches(k, m.back):
		return []tea.Msg{msg.FormClosed{}}
	case key.Matches(k, m.choose):
		return []tea.Msg{msg.FormClosed{}, m.items[m.at].Then}
	}
	return nil
}

// View draws the menu in exactly its rectangle. Where not all items fit, those
// around the cursor are in sight.
func (m *Model) View() string {
	th := m.o.Theme
	lines := []string{cell.Blank(cell.Margin) + th.Strong.Paint(cell.Cut(m.title, m.width-cell.Margin)), ""}
	head, top := m.frame()
	lines = lines[:head]
	label := 0
	for _, i := range m.items {
		label = max(label, cell.Width(i.Label))
	}
	for n := top; n < len(m.items); n++ {
		lines = append(lines, m.line(n, label))
	}
	return cell.Block(lines, m.width, m.height)
}

// frame is how many rows are over the items, and the first item in sight.
func (m *Model) frame() (head, top int) {
	const title = 2 // and an empty row
	if m.height >= len(m.items)+title {
		head = title
	}
	rows := max(m.height-head, 1)
	return head, max(0, min(m.at-rows/2, len(m.items)-rows))
}

// line is an item: its letter, its label, and what it is about.
func (m *Model) line(n, label int) string {
	th, i := m.o.Theme, m.items[n]
	head := i.Key + "  " + cell.Left(i.Label, label) + "  "
	detail := cell.Cut(i.Detail, m.width-cell.Margin-cell.Width(head))
	if n == m.at {
		return th.Selected.Paint(cell.Left(th.Signs.Mark+cell.Blank(cell.Margin-1)+head+detail, m.width))
	}
	return cell.Blank(cell.Margin) + th.Accent.Paint(i.Key) + "  " + th.Text.Paint(cell.Left(i.Label, label)) + "  " + th.Muted.Paint(detail)
}

// Point puts the cursor on the item at a cell of the menu.
func (m *Model) Point(_, y int) {
	head, top := m.frame()
	if n := top + y - head; y >= head && n < len(m.items) {
		m.at = n
	}
}

// Wheel moves the cursor by n items.
func (m *Model) Wheel(n int) { m.at = max(0, min(m.at+n, len(m.items)-1)) }
