package tasks

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/keymap"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
)

// keyMap is the screen's keys; Bindings says which of them do something.
type keyMap struct {
	open, acknowledge, filter key.Binding
	clear                     key.Binding // ends the filter
	back                      key.Binding // from the timeline
	adopt, none, mark         key.Binding // among candidates
	sure                      key.Binding // says yes to what was asked
	move                      table.Keys
}

func newKeyMap(t *text.Text) keyMap {
	b := t.Keys.Binding
	return keyMap{
		open:        b(t.Keys.Timeline, keymap.Open),
		acknowledge: b(t.Keys.Acknowledge, keymap.Acknowledge),
		filter:      b(t.Keys.Filter, keymap.Filter),
		clear:       b(t.Keys.Cancel, keymap.Back),
		back:        b(t.Keys.Back, keymap.Back),
		adopt:       b(t.Tasks.Timeline.Adopt, keymap.Adopt),
		none:        b(t.Tasks.Timeline.None, keymap.AdoptNone),
		mark:        b(t.Tasks.Timeline.Mark, keymap.AdoptMark),
		sure:        key.NewBinding(key.WithKeys("y"), key.WithHelp("y", t.Tasks.Timeline.Sure)),
		move:        table.NewKeys(t.Keys),
	}
}
