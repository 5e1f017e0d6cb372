package instances

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/table"
	"cdsredis/ui/text"
)

type keyMap struct {
	move                                                  table.Keys
	details, create, remove, filter, sort, sortBack, back key.Binding
}

func newKeyMap(t text.Keys) keyMap {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	return keyMap{
		move:     table.NewKeys(t),
		details:  b(t.Details, "enter", "enter", "d"),
		create:   b(t.Create, "n", "n"),
		remove:   b(t.Delete, "D", "D"),
		filter:   b(t.Filter, "/", "/"),
		sort:     b(t.Sort, "s", "s"),
		sortBack: b(t.SortBack, "S", "S"),
		back:     b(t.Back, "esc", "esc", "backspace", "left", "h"),
	}
}

// Bindings are the keys that work now, for the help.
func (m *Model) Bindings() []key.Binding {
	if m.filter.Typing() {
		return nil
	}
	if m.details != nil {
		return append([]key.Binding{m.keys.back, m.keys.remove}, m.keys.move.Bindings()...)
	}
	out := []key.Binding{m.keys.create}
	if _, ok := m.table.Selected(); ok {
		out = []key.Binding{m.keys.details, m.keys.create, m.keys.remove}
	}
	out = append(out, m.keys.filter, m.keys.sort, m.keys.sortBack)
	if m.filter.Value() != "" {
		out = append(out, m.keys.back)
	}
	return append(out, m.keys.move.Bindings()...)
}
