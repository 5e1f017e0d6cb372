package keymap

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

// Problem is one thing that is wrong with the user's keys.
type Problem struct {
	Action string
	// Key is the key that is no key, or that two actions have; "" where no
	// action has that name.
	Key string
	// Other is the action that has the key too; "" where that is not the
	// problem.
	Other string
}

// change takes over what can be.
func (m Map) change(changed map[string][]string) []Problem {
	known := map[string]bool{}
	for _, u := range usuals() {
		known[string(u.action)] = !u.fixed
	}
	var problems []Problem
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		if !known[name] {
			problems = append(problems, Problem{Action: name})
			continue
		}
		var keys []string
		for _, k := range changed[name] {
			written := k
			if k == "space" {
				k = " "
			}
			if !isKey(k) {
				problems = append(problems, Problem{Action: name, Key: written})
				continue
			}
			keys = append(keys, k)
		}
		m.changed[Action(name)] = keys
	}
	return problems
}

// clashes are the keys that two actions have in one place.
func (m Map) clashes() []Problem {
	var problems []Problem
	all := usuals()
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.in&b.in == 0 {
				continue
			}
			for _, k := range m.keys(a) {
				if slices.Contains(m.keys(b), k) {
					problems = append(problems, m.clash(a.action, b.action, k))
				}
			}
		}
	}
	return problems
}

// clash names the action first that the user changed.
func (m Map) clash(a, b Action, k string) Problem {
	if _, changed := m.changed[a]; !changed {
		a, b = b, a
	}
	return Problem{Action: string(a), Key: Pretty(k), Other: string(b)}
}

// Names are the names of the actions that can have other keys.
func Names() []string {
	var names []string
	for _, u := range usuals() {
		if !u.fixed {
			names = append(names, string(u.action))
		}
	}
	return names
}

// isKey tells whether bubbletea has a key of that name.
func isKey(name string) bool {
	base := strings.TrimPrefix(name, "alt+")
	return utf8.RuneCountInString(base) == 1 || named(base)
}

// named tells whether the name is one of a key that is no character. The
// names are those that bubbletea gives to its types of keys.
func named(name string) bool {
	const lowest, highest = -128, 127
	for t := tea.KeyType(lowest); t <= highest; t++ {
		if t != tea.KeyRunes && name != "" && (tea.Key{Type: t}).String() == name {
			return true
		}
	}
	return false
}
