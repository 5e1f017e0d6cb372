package specs

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/keymap"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
)

// keyMap is the screen's keys. Which are enabled follows what is on it.
type keyMap struct {
	choose, create, filter, clear key.Binding // choose a region while there is none
	move                          table.Keys
}

func newKeyMap(t *text.Text) keyMap {
	words := t.Keys
	return keyMap{
		choose: words.Binding(t.Specs.Choose, keymap.Open),
		create: words.Binding(words.Create, keymap.Open, keymap.Create),
		filter: words.Binding(words.Filter, keymap.Filter),
		clear:  words.Binding(words.Cancel, keymap.Back),
		move:   table.NewKeys(words),
	}
}

// enabled are the bindings that do something, most important first.
func (k keyMap) enabled() []key.Binding {
	all := append([]key.Binding{k.choose, k.create, k.filter, k.clear}, k.move.Bindings()...)
	var out []key.Binding
	for _, b := range all {
		if b.Enabled() {
			out = append(out, b)
		}
	}
	return out
}
