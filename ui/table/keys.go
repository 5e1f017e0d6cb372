package table

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/text"
)

// NewKeys are the keys that hands know, with their words.
func NewKeys(words text.Keys) Keys {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	return Keys{
		Up:       b(words.Up, "↑/k", "up", "k"),
		Down:     b(words.Down, "↓/j", "down", "j"),
		PageUp:   b(words.PageUp, "pgup", "pgup", "ctrl+b"),
		PageDown: b(words.PageDown, "pgdn", "pgdown", "ctrl+f"),
		HalfUp:   b(words.HalfUp, "ctrl+u", "ctrl+u"),
		HalfDown: b(words.HalfDown, "ctrl+d", "ctrl+d"),
		Home:     b(words.Home, "g", "home", "g"),
		End:      b(words.End, "G", "end", "G"),
	}
}

// NewMarkKeys are the keys that mark rows, with their words.
func NewMarkKeys(words text.Keys) MarkKeys {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	return MarkKeys{
		Mark:       b(words.Mark, "space", " "),
		Range:      b(words.Range, "v", "v", "V", "ctrl+@"),
		ExtendUp:   b(words.Extend, "shift+↑", "shift+up"),
		ExtendDown: b(words.Extend, "shift+↓", "shift+down"),
		All:        b(words.MarkAll, "*", "*", "ctrl+a"),
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
