package palette

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/ui/cell"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
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

type keyMap struct {
	move                    table.Keys
	choose, complete, close key.Binding
}

func newKeyMap(t text.Keys) keyMap {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	return keyMap{
		// Letters are text here, so only what is no letter moves.
		move: table.Keys{
			Up:       b(t.Up, "↑", "up", "ctrl+p"),
			Down:     b(t.Down, "↓", "down", "ctrl+n"),
			PageUp:   b(t.PageUp, "pgup", "pgup"),
			PageDown: b(t.PageDown, "pgdn", "pgdown"),
		},
		choose:   b(t.Choose, "enter", "enter"),
		complete: b(t.Complete, "tab", "tab"),
		close:    b(t.Close, "esc", "esc"),
	}
}

// New makes the palette over entries. More gives those that any query leads
// to, after what matches it.
func New(th theme.Theme, t *text.Text, entries []Entry, more func(query string) []Entry) *Model {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = longest
	plain := lipgloss.NewStyle()
	in.TextStyle, in.PlaceholderStyle, in.Cursor.Style, in.Cursor.TextStyle = plain, plain, plain, plain
	in.Cursor.SetMode(cursor.CursorHide)
	in.Focus()
	m := &Model{theme: th, text: t, keys: newKeyMap(t.Keys), entries: entries, more: more, input: in}
	m.table = table.New(th, []table.Column[Entry]{
		{Title: t.App.PaletteKind, Width: 9, Priority: 2, Text: func(e Entry) string { return e.Kind }, Ink: func(Entry) theme.Ink { return th.Muted }},
		{Title: t.App.PaletteName, Width: 32, Grow: 1, Text: func(e Entry) string { return e.Name }},
		{Title: t.App.PaletteKey, Width: 9, Priority: 3, Text: func(e Entry) string { return e.Key }, Ink: func(Entry) theme.Ink { return th.Accent }},
		{Title: t.App.PaletteDetail, Width: 20, Grow: 1, Priority: 1, Text: func(e Entry) string { return e.Detail }, Ink: func(Entry) theme.Ink { return th.Muted }},
	}, func(e Entry) string { return e.Kind + "\x00" + e.Name + "\x00" + e.Detail })
	m.table.SetRows(entries)
	return m
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
	m.input, _ = m.input.Update(k)
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
