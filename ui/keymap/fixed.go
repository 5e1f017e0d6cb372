package keymap

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
)

// Fixed is the keys of some actions in a place where some keys work whatever
// the configuration says, such as arrows in a menu: the fixed ones, and those
// of the actions, but for the ones that are taken there by something else. Nil
// taken takes none. In the help the first action stands for all of them.
func (m Map) Fixed(word string, fixed []string, taken func(key string) bool, actions ...Action) key.Binding {
	own := m.Binding(word, actions...).Keys()
	free := slices.DeleteFunc(slices.Clone(own), func(k string) bool { return taken != nil && taken(k) })
	keys := slices.Clone(fixed)
	for _, k := range free {
		if !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	shown := m.Binding(word, actions[0]).Help().Key
	if len(free) < len(own) || len(keys) > len(own) { // it names some that do not work, or not all
		shown = m.some(keys, actions)
	}
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
}

// some writes the first of the keys, and those that the user chose.
func (m Map) some(keys []string, actions []Action) string {
	if len(keys) == 0 {
		return ""
	}
	shown := []string{Pretty(keys[0])}
	for _, a := range actions {
		for _, k := range m.changed[a] {
			if slices.Contains(keys[1:], k) {
				shown = append(shown, Pretty(k))
			}
		}
	}
	return strings.Join(shown, "/")
}
