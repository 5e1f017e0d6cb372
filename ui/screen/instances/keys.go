package instances

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/keymap"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
)

type keyMap struct {
	move                                      table.Keys
	mark                                      table.MarkKeys
	details, create, remove                   key.Binding
	filter, sort, sortBack, sortColumn, picks key.Binding
	left, right                               key.Binding
	clear, unmark                             key.Binding // one key, by what there is to undo
	hand                                      handKeys

	columns []key.Binding // by column, after sortColumn
	leave   key.Binding   // ends the wait for one; so does any other key

	// The rest is of the choice of columns.
	pick                                    table.Keys
	moveUp, moveDown, toggle, keep, discard key.Binding
}

func newKeyMap(t *text.Text) keyMap {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	k := t.Keys
	out := keyMap{
		move: table.NewKeys(k), mark: table.NewMarkKeys(k),
		details:    k.Binding(k.Details, keymap.Open, keymap.Details),
		create:     k.Binding(k.Create, keymap.Create),
		remove:     k.Binding(k.Delete, keymap.Delete),
		filter:     k.Binding(k.Filter, keymap.Filter),
		sort:       k.Binding(k.Sort, keymap.Sort),
		sortBack:   k.Binding(k.SortBack, keymap.SortBack),
		sortColumn: k.Binding(k.SortBy, keymap.SortBy),
		picks:      k.Binding(k.Columns, keymap.Columns),
		left:       k.Binding(k.ScrollLeft, keymap.ScrollLeft),
		right:      k.Binding(k.ScrollRight, keymap.ScrollRight),
		clear:      k.Binding(k.Back, keymap.Back),
		unmark:     k.Binding(k.Unmark, keymap.Back),
		hand:       newHandKeys(t),
		leave:      b(k.Cancel, "esc", "esc"),

		pick:     table.NewFixedKeys(k, nil),
		moveUp:   b(k.MoveUp, "K", "K", "shift+up"),
		moveDown: b(k.MoveDown, "J", "J", "shift+down"),
		toggle:   k.Binding(k.Show, keymap.Mark),
		keep:     k.Fixed(k.Keep, []string{"enter"}, nil, keymap.Open),
		discard:  k.Fixed(k.Discard, []string{"esc"}, nil, keymap.Back, keymap.Columns),
	}
	titles := newColumns(t.Instances, nil)
	for c, letter := range columnKeys() {
		out.columns = append(out.columns, b(titles[c].Title, letter, letter))
	}
	return out
}

// Bindings are the keys that work now, for the help.
func (m *Model) Bindings() []key.Binding {
	k := m.keys
	switch {
	case m.filter.Typing():
		return m.filter.Bindings()
	case m.sorting:
		return []key.Binding{k.leave} // the letters are over the table
	case m.picker != nil:
		return append([]key.Binding{k.toggle, k.keep, k.discard, k.moveUp, k.moveDown}, k.pick.Bindings()...)
	}
	var out, more []key.Binding
	if _, ok := m.table.Selected(); ok {
		out = []key.Binding{k.details, k.create, k.remove, k.filter, k.hand.copy, k.mark.Mark}
		more = append([]key.Binding{k.hand.connect, k.hand.code, k.hand.export}, k.mark.Bindings()[1:]...)
	} else {
		out = []key.Binding{k.create, k.filter}
	}
	switch {
	case m.table.Marks() > 0:
		out = append([]key.Binding{k.unmark}, out...)
	case m.filter.Value() != "":
		out = append([]key.Binding{k.clear}, out...)
	}
	return slices.Concat(out, []key.Binding{k.sortColumn, k.picks}, more,
		[]key.Binding{k.sort, k.sortBack, k.left, k.right}, k.move.Bindings())
}
