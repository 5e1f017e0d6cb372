package details

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/table"
	"cdsredis/ui/text"
)

type keyMap struct {
	move                             table.Keys
	copy, more, connect, code, other key.Binding
	remove, back                     key.Binding
}

func newKeyMap(t *text.Text) keyMap {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	d := t.Details
	return keyMap{
		move: table.NewKeys(t.Keys),
		copy: b(d.CopyField, "y", "y"), more: b(d.CopyMore, "Y", "Y"),
		connect: b(d.Connect, "c", "c"), code: b(d.AsCode, "C", "C"),
		other:  b(d.OtherPart, "tab", "tab", "shift+tab"),
		remove: b(t.Keys.Delete, "D", "D"),
		back:   b(t.Keys.Back, "esc", "esc", "q", "backspace", "left", "h", "enter", "d"),
	}
}

// Bindings are the keys that work.
func (m *Model) Bindings() []key.Binding {
	k := m.keys
	return append([]key.Binding{k.copy, k.more, k.connect, k.code, k.other, k.remove, k.back}, k.move.Bindings()...)
}
