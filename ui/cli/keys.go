package cli

import (
	"strings"

	"cdsredis/config"
	"cdsredis/ui/keymap"
)

// checkKeys asks the map of keys what is wrong with a user's.
func checkKeys(keys map[string][]string) []config.KeyMistake {
	_, problems := keymap.New(keys)
	found := make([]config.KeyMistake, len(problems))
	for i, p := range problems {
		found[i] = config.KeyMistake{Action: p.Action, Key: p.Key, Other: p.Other}
	}
	return found
}

// keysOf are the keys in force. Mistakes in them were reported when the
// configuration was loaded.
func keysOf(cfg config.Config) keymap.Map {
	keys := map[string][]string{}
	for _, c := range cfg.Keys {
		keys[c.Action] = c.Keys
	}
	m, _ := keymap.New(keys)
	return m
}

// ownRows are the keys and themes that the file has besides the settings.
func (r *run) ownRows(cfg config.Config) []row {
	var rows []row
	for _, c := range cfg.Keys {
		rows = append(rows, row{"keys." + c.Action, strings.Join(c.Keys, ", "), r.source(c.From)})
	}
	for _, t := range cfg.Themes {
		rows = append(rows, row{"themes." + string(t.Name), string(t.Base), r.source(t.From)})
	}
	return rows
}
