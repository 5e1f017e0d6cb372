package details

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/keymap"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
)

type keyMap struct {
	move                             table.Keys
	copy, more, connect, code, other key.Binding
	remove, back                     key.Binding
}

func newKeyMap(t *text.Text) keyMap {
	d, k := t.Details, t.Keys
	// What led here leads back, and so does whatever leaves elsewhere.
	back := k.Binding(k.Back, keymap.Back, keymap.Quit, keymap.Open, keymap.Details, keymap.ScrollLeft)
	back.SetHelp(k.Binding(k.Back, keymap.Back).Help().Key, k.Back)
	other := k.Binding(d.OtherPart, keymap.NextPart, keymap.PrevPart)
	other.SetHelp(k.Binding(d.OtherPart, keymap.NextPart).Help().Key, d.OtherPart)
	return keyMap{
		move: table.NewKeys(t.Keys),
		copy: k.Binding(d.CopyField, keymap.Copy), more: k.Binding(d.CopyMore, keymap.CopyMore),
		connect: k.Binding(d.Connect, keymap.Connect), code: k.Binding(d.AsCode, keymap.AsCode),
		other: other, remove: k.Binding(k.Delete, keymap.Delete), back: back,
	}
}

// Bindings are the keys that work.
func (m *Model) Bindings() []key.Binding {
	k := m.keys
	return append([]key.Binding{k.copy, k.more, k.connect, k.code, k.other, k.back, k.remove}, k.move.Bindings()...)
}
