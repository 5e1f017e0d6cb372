package keymap

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
)

// Map is the keys in force. The zero Map has the usual ones.
type Map struct {
	changed map[Action][]string
}

// New puts the user's keys, by the names of actions, in the place of the
// usual ones. What is wrong with them is told all at once, in the order of
// the names; the Map has what is right.
func New(changed map[string][]string) (Map, []Problem) {
	m := Map{changed: map[Action][]string{}}
	problems := m.change(changed)
	return m, append(problems, m.clashes()...)
}

// Binding is the keys of some actions that do the same where they are used,
// with a word for the help.
func (m Map) Binding(word string, actions ...Action) key.Binding {
	var keys, shown []string
	all := usuals()
	for _, a := range actions {
		n := slices.IndexFunc(all, func(u usual) bool { return u.action == a })
		if n < 0 {
			continue
		}
		u := all[n]
		in := m.keys(u)
		keys = append(keys, in...)
		shown = append(shown, m.shown(u, in))
	}
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(strings.Join(shown, "/"), word))
}

// Changed are the actions whose keys are not the usual ones, with their keys.
func (m Map) Changed() map[Action][]string { return m.changed }

func (m Map) keys(u usual) []string {
	if keys, ok := m.changed[u.action]; ok {
		return keys
	}
	return u.keys
}

// shown is how the help writes an action's keys: the usual ones as they are
// known, the user's own each.
func (m Map) shown(u usual, keys []string) string {
	if _, changed := m.changed[u.action]; !changed && u.shown != "" {
		return u.shown
	}
	if _, changed := m.changed[u.action]; !changed {
		return Pretty(keys[0])
	}
	pretty := make([]string, len(keys))
	for i, k := range keys {
		pretty[i] = Pretty(k)
	}
	return strings.Join(pretty, "/")
}

// Pretty is a key as people read it.
func Pretty(k string) string {
	switch k {
	case " ":
		return "space"
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "left":
		return "←"
	case "right":
		return "→"
	case "pgdown":
		return "pgdn"
	}
	return k
}
