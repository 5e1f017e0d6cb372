package tasks

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/table"
	"cdsredis/ui/text"
)

// keyMap is the screen's keys; Bindings says which of them do something.
type keyMap struct {
	open, acknowledge, filter key.Binding
	keep, clear               key.Binding // of the filter
	back                      key.Binding // from the timeline
	adopt, none, mark         key.Binding // among candidates
	sure                      key.Binding // says yes to what was asked
	move                      table.Keys
}

func newKeyMap(t *text.Text) keyMap {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	return keyMap{
		open:        b(t.Keys.Timeline, "enter", "enter"),
		acknowledge: b(t.Keys.Acknowledge, "x", "x"),
		filter:      b(t.Keys.Filter, "/", "/"),
		keep:        b(t.Keys.Confirm, "enter", "enter"),
		clear:       b(t.Keys.Cancel, "esc", "esc"),
		back:        b(t.Keys.Back, "esc", "esc", "backspace"),
		adopt:       b(t.Tasks.Timeline.Adopt, "a", "a"),
		none:        b(t.Tasks.Timeline.None, "N", "N"),
		mark:        b(t.Tasks.Timeline.Mark, "m", "m"),
		sure:        b(t.Tasks.Timeline.Sure, "y", "y"),
		move:        table.NewKeys(t.Keys),
	}
}
