package create

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/text"
)

// keyMap is the form's keys. All but those of a failed load work while a text
// is typed, so they are no letters.
type keyMap struct {
	next, field, prev, back, away key.Binding
	reveal, generate, more        key.Binding
	up, down                      key.Binding // scroll the review, or move in a list
	retry, byHand                 key.Binding // after a failed load
	discard                       key.Binding // answers the question
	paste                         key.Binding
	code                          key.Binding // on the review
}

func newKeyMap(t *text.Text) keyMap {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	return keyMap{
		next:     b(t.Keys.Next, "enter", "enter"),
		field:    b(t.Keys.Next, "tab", "tab"),
		prev:     b(t.Create.KeyUp, "shift+tab", "shift+tab"),
		back:     b(t.Create.KeyStepBack, "ctrl+p", "ctrl+p"),
		away:     b(t.Create.KeyAway, "esc", "esc"),
		reveal:   b(t.Keys.Reveal, "ctrl+r", "ctrl+r"),
		generate: b(t.Keys.Generate, "ctrl+g", "ctrl+g"),
		more:     b(t.Keys.More, "ctrl+o", "ctrl+o"),
		up:       b(t.Keys.Up, "↑", "up", "pgup"),
		down:     b(t.Keys.Down, "↓", "down", "pgdown"),
		retry:    b(t.Create.KeyRetry, "r", "r"),
		byHand:   b(t.Create.KeyByHand, "m", "m"),
		discard:  b(t.Create.KeyAway, "y", "y", "Y"),
		paste:    b(t.Keys.Next, "ctrl+v", "ctrl+v"),
		code:     b(t.Details.AsCode, "ctrl+e", "ctrl+e"),
	}
}

// Bindings are the keys that work now, the most important first.
func (m *Model) Bindings() []key.Binding {
	k := m.keys
	switch {
	case m.asking:
		return []key.Binding{k.discard}
	case m.phase != filling:
		return []key.Binding{k.away}
	case m.form == nil && m.load.Busy():
		return []key.Binding{k.back, k.away}
	case m.form == nil && m.at == stepNetwork:
		return []key.Binding{k.retry, k.byHand, k.back, k.away}
	case m.form == nil && m.at == stepRegion:
		return []key.Binding{k.retry, k.away}
	case m.form == nil:
		return []key.Binding{k.retry, k.back, k.away}
	}
	all := []key.Binding{k.next, k.away}
	if m.at != stepRegion {
		all = []key.Binding{k.next, k.back, k.away}
	}
	switch {
	case m.at == stepReview:
		all = append(all, k.code, k.up, k.down)
	case m.at == stepDetails:
		all = append(all, k.generate, k.reveal)
		if !m.more {
			all = append(all, k.more)
		}
	case !m.form.Typing():
		all = append(all, k.up, k.down)
	}
	if m.at != stepRegion {
		all = append(all, k.prev)
	}
	return all
}
