package palette

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/cell"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/typed"
)

// longest is more than anybody types.
const longest = 100

// Model is the palette.
type Model struct {
	theme   theme.Theme
	text    *text.Text
	keys    keyMap
	entries []Entry
	more    func(query string) []Entry
	input   textinput.Model
	table   *table.Table[Entry]

	width, height int
}

// New makes the palette over entries. More gives those that any query leads
// to, after what matches it.
func New(th theme.Theme, t *text.Text, entries []Entry, more func(query string) []Entry) *Model {
	in := typed.Line(longest)
	in.Focus()
	m := &Model{theme: th, text: t, keys: newKeyMap(t.Keys, in.KeyMap), entries: entries, more: more, input: in}
	m.table = table.New(th, columns(th, t.App), func(e Entry) string { return e.Kind + "\x00" + e.Name + "\x00" + e.Detail })
	m.table.SetRows(entries)
	return m
}

// Restyle puts the palette into other colours. What was typed and the cursor
// stay.
func (m *Model) Restyle(th theme.Theme) {
	m.theme = th
	m.table.Restyle(th, columns(th, m.text.App))
}

func columns(th theme.Theme, t text.App) []table.Column[Entry] {
	return []table.Column[Entry]{
		{Title: t.PaletteKind, Width: 9, Priority: 2, Text: func(e Entry) string { return e.Kind }, Ink: func(Entry) theme.Ink { return th.Muted }},
		{Title: t.PaletteName, Width: 32, Grow: 1, Text: func(e Entry) string { return e.Name }},
		{Title: t.PaletteKey, Width: 9, Priority: 3, Text: func(e Entry) string { return e.Key }, Ink: func(Entry) theme.Ink { return th.Accent }},
		{Title: t.PaletteDetail, Width: 20, Grow: 1, Priority: 1, Text: func(e Entry) string { return e.Detail }, Ink: func(Entry) theme.Ink { return th.Muted }},
	}
}

// SetSize sets the palette's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.table.SetSize(width, height-1)
}

// Bindings are the keys that work, for the help line.
func (m *Model) Bindings() []key.Binding {
	return []key.Binding{m.keys.choose, m.keys.complete, m.keys.move.Up, m.keys.move.Down, m.keys.close}
}

// Capturing is always true: keys are text.
func (m *Model) Capturing() bool { return true }

// Update takes a key. done is set when the palette is to close; chosen is then
// the request of what was chosen, if anything was.
func (m *Model) Update(k tea.KeyMsg) (chosen tea.Msg, done bool) {
	switch {
	case key.Matches(k, m.keys.close):
		return nil, true
	case key.Matches(k, m.keys.choose):
		e, ok := m.table.Selected()
		if !ok {
			return nil, false
		}
		return e.Do, true
	case key.Matches(k, m.keys.complete):
		if e, ok := m.table.Selected(); ok {
			m.input.SetValue(e.Name)
			m.input.CursorEnd()
			m.find()
		}
		return nil, false
	case m.table.Update(k, m.keys.move):
		return nil, false
	}
	was := m.input.Value()
	m.input, _ = m.input.Update(typed.Harmless(k))
	if m.input.Value() != was {
		m.find()
	}
	return nil, false
}

// find shows what matches, with the cursor on the best.
func (m *Model) find() {
	m.table.SetRows(nil)
	found := find(m.entries, m.input.Value())
	if query := strings.TrimSpace(m.input.Value()); query != "" {
		found = append(slices.Clip(found), m.more(query)...)
	}
	m.table.SetRows(found)
}

// Cursor is where the next typed character goes.
func (m *Model) Cursor() (x, y int, shown bool) {
	before := []rune(m.input.Value())
	x = cell.Margin + cell.Width(prompt) + cell.Width(string(before[:min(m.input.Position(), len(before))]))
	return min(x, m.width-1), 0, true
}
