package welcome

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/text"
)

// keyMap is the keys of all pages. Letters are keys outside of the form only.
type keyMap struct {
	enter, demo, quit, save, unsaved, back, next, prev, interrupt, paste key.Binding
}

func newKeyMap(t *text.Text) keyMap {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	w := t.Welcome
	return keyMap{
		enter:     b(w.MakeProfile, "enter", "enter"),
		demo:      b(w.Demo, "d", "d"),
		quit:      b(w.Quit, "q", "q"),
		save:      b(w.SaveAnyway, "s", "s"),
		unsaved:   b(w.OpenUnsaved, "o", "o"),
		back:      b(w.Back, "esc", "esc"),
		next:      b(w.Next, "enter", "enter", "tab", "down"),
		prev:      b(w.Prev, "shift+tab", "shift+tab", "up"),
		interrupt: b(w.Quit, "ctrl+c", "ctrl+c"),
		paste:     b(w.Next, "ctrl+v", "ctrl+v"),
	}
}

// as is a key with another word.
func as(b key.Binding, word string) key.Binding {
	b.SetHelp(b.Help().Key, word)
	return b
}

// Bindings are the keys that work now.
func (m *Model) Bindings() []key.Binding {
	k, w := m.keys, m.o.Text.Welcome
	switch m.page {
	case choosing:
		return []key.Binding{k.enter, k.demo, k.quit}
	case filling:
		next := k.next
		if m.form.Focused() == fieldRegion {
			next = as(next, w.Test)
		}
		if m.o.Within {
			return []key.Binding{next, k.prev, k.back}
		}
		return []key.Binding{next, k.prev, k.back, k.interrupt}
	case asking:
		return []key.Binding{as(k.back, w.GiveUp)}
	case failed:
		bindings := []key.Binding{as(k.enter, w.Mend)}
		if m.canSave {
			bindings = append(bindings, k.save)
		}
		if m.o.Within {
			return bindings
		}
		if !m.canSave {
			bindings = append(bindings, k.unsaved)
		}
		return append(bindings, k.demo, k.quit)
	case done:
		if m.o.Within {
			return []key.Binding{as(k.enter, w.Open), k.back}
		}
		return []key.Binding{as(k.enter, w.Open)}
	case saving:
	}
	return nil
}
