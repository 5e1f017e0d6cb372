package specs

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/table"
	"cdsredis/ui/text"
)

// keyMap is the screen's keys. Which are enabled follows what is on it.
type keyMap struct {
	create, filter, clear key.Binding
	keep, cancel          key.Binding // while a filter is typed
	move                  table.Keys
}

func newKeyMap(words text.Keys) keyMap {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	return keyMap{
		create: b(words.Create, "enter/n", "enter", "n"),
		filter: b(words.Filter, "/", "/"),
		clear:  b(words.Cancel, "esc", "esc"),
		keep:   b(words.Confirm, "enter", "enter"),
		cancel: b(words.Cancel, "esc", "esc"),
		move:   table.NewKeys(words),
	}
}

// enabled are the bindings that do something, most important first.
func (k keyMap) enabled(typing bool) []key.Binding {
	all := append([]key.Binding{k.create, k.filter, k.clear}, k.move.Bindings()...)
	if typing {
		all = []key.Binding{k.keep, k.cancel}
	}
	var out []key.Binding
	for _, b := range all {
		if b.Enabled() {
			out = append(out, b)
		}
	}
	return out
}
