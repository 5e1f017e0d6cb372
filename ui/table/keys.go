package table

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/keymap"
	"cdsredis/ui/text"
)

// NewKeys are the keys in force, with their words.
func NewKeys(words text.Keys) Keys {
	return Keys{
		Up:       words.Binding(words.Up, keymap.Up),
		Down:     words.Binding(words.Down, keymap.Down),
		PageUp:   words.Binding(words.PageUp, keymap.PageUp),
		PageDown: words.Binding(words.PageDown, keymap.PageDown),
		HalfUp:   words.Binding(words.HalfUp, keymap.HalfUp),
		HalfDown: words.Binding(words.HalfDown, keymap.HalfDown),
		Home:     words.Binding(words.Home, keymap.Home),
		End:      words.Binding(words.End, keymap.End),
	}
}

// NewMarkKeys are the keys that mark rows, with their words.
func NewMarkKeys(words text.Keys) MarkKeys {
	return MarkKeys{
		Mark:       words.Binding(words.Mark, keymap.Mark),
		Range:      words.Binding(words.Range, keymap.MarkRange),
		ExtendUp:   words.Binding(words.Extend, keymap.ExtendUp),
		ExtendDown: words.Binding(words.Extend, keymap.ExtendDown),
		All:        words.Binding(words.MarkAll, keymap.MarkAll),
	}
}

// Bindings are all of k, for the help.
func (k MarkKeys) Bindings() []key.Binding {
	return []key.Binding{k.Mark, k.Range, k.ExtendUp, k.ExtendDown, k.All}
}

// Bindings are all of k, for the help.
func (k Keys) Bindings() []key.Binding {
	return []key.Binding{k.Up, k.Down, k.PageUp, k.PageDown, k.HalfUp, k.HalfDown, k.Home, k.End}
}
