package config

// KeyChoice is an action of the dashboard to which the file gives other keys.
type KeyChoice struct {
	Action string
	Keys   []string
	From   Source
}

// KeyMistake is what is wrong with the keys of an action: nothing has that
// name if Key is empty; Key is no key if Other is empty; else the action Other
// has the key too.
type KeyMistake struct{ Action, Key, Other string }

// keys takes the user's keys out of the tree, in their order there. Which
// actions there are, and whose keys clash, is for CheckKeys to say.
func (d *decoder) keys(tree map[string]any) []KeyChoice {
	table, ok := d.table(tree, "keys")
	if !ok {
		return nil
	}
	var found []KeyChoice
	for _, action := range d.inOrder(table, "keys.") {
		key := "keys." + action
		values, ok := table[action].([]any)
		list, allTexts := texts(values)
		if !ok || !allTexts || len(list) == 0 {
			d.wrongType(key, List)
			continue
		}
		found = append(found, KeyChoice{Action: action, Keys: list, From: d.source(key)})
	}
	return found
}

// checkKeys reports what is wrong with the user's keys.
func (l *loader) checkKeys(choices []KeyChoice) {
	if l.options.CheckKeys == nil || len(choices) == 0 {
		return
	}
	keys, from := map[string][]string{}, map[string]Source{}
	for _, c := range choices {
		keys[c.Action], from[c.Action] = c.Keys, c.From
	}
	for _, wrong := range l.options.CheckKeys(keys) {
		m := Mistake{Key: "keys." + wrong.Action, Source: from[wrong.Action], Problem: UnknownAction}
		switch {
		case wrong.Other != "":
			m.Problem, m.Value, m.Allowed = KeyClash, wrong.Key, []string{wrong.Other}
		case wrong.Key != "":
			m.Problem, m.Value = BadKey, wrong.Key
		}
		l.report(m)
	}
}
