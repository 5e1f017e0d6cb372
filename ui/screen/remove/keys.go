package remove

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/text"
)

// keyMap is the form's keys. All but retry work while the proof is typed.
type keyMap struct {
	confirm, away, up, down, retry, paste key.Binding
	// pageUp and pageDown are of the form for many instances.
	pageUp, pageDown key.Binding
}

func newKeyMap(t *text.Text) keyMap {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	return keyMap{
		confirm: b(t.Keys.Delete, "enter", "enter"),
		away:    b(t.Keys.Close, "esc", "esc"),
		up:      b(t.Keys.Up, "↑", "up", "pgup"),
		down:    b(t.Keys.Down, "↓", "down", "pgdown"),
		pageUp:  b(t.Keys.PageUp, "pgup", "pgup"), pageDown: b(t.Keys.PageDown, "pgdn", "pgdown"),
		retry: b(t.Remove.KeyRetry, "r", "r"),
		paste: b(t.Keys.Confirm, "ctrl+v", "ctrl+v"),
	}
}

// Bindings are the keys that work now, the most important first.
func (m *Model) Bindings() []key.Binding {
	k := m.keys
	switch {
	case m.form != nil && m.phase == asking:
		return []key.Binding{k.confirm, k.up, k.down, k.away}
	case m.phase == asking && m.err != nil:
		return []key.Binding{k.retry, k.up, k.down, k.away}
	}
	return []key.Binding{k.away}
}
