package specs

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/keymap"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
)

// keyMap is the screen's keys. Which are enabled follows what is on it.
type keyMap struct {
	create, filter, clear key.Binding
	move                  table.Keys
}

func newKeyMap(words text.Keys) keyMap {
	return keyMap{
		create: words.Binding(words.Create, keymap.Open, keymap.Create),
		filter: words.Binding(words.Filter, keymap.Filter),
		clear:  words.Binding(words.Cancel, keymap.Back),
		move:   table.NewKeys(words),
	}
}

// enabled are the bindings that do something, most important first.
func (k keyMap) enabled() []key.Binding {
	all := append([]key.Binding{k.create, k.filter, k.clear}, k.move.Bindings()...)
	var out []key.Binding
	for _, b := range all {
		if b.Enabled() {
			out = append(out, b)
		}
	}
	return out
}
