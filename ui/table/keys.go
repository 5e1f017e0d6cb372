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

// NewFixedKeys are the keys in force where the arrows and keys for pages move
// whatever the configuration says; taken are those that have another use there.
func NewFixedKeys(words text.Keys, taken func(key string) bool) Keys {
	fixed := func(word string, action keymap.Action, keys ...string) key.Binding {
		return words.Fixed(word, keys, taken, action)
	}
	return Keys{
		Up:       fixed(words.Up, keymap.Up, "up"),
		Down:     fixed(words.Down, keymap.Down, "down"),
		PageUp:   fixed(words.PageUp, keymap.PageUp, "pgup"),
		PageDown: fixed(words.PageDown, keymap.PageDown, "pgdown"),
		HalfUp:   fixed(words.HalfUp, keymap.HalfUp),
		HalfDown: fixed(words.HalfDown, keymap.HalfDown),
		Home:     fixed(words.Home, keymap.Home),
		End:      fixed(words.End, keymap.End),
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
