package palette

import (
	"slices"
	"unicode/utf8"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"

	"cdsredis/ui/keymap"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
)

type keyMap struct {
	move                    table.Keys
	choose, complete, close key.Binding
}

// newKeyMap leaves out what writes or edits the text.
func newKeyMap(t text.Keys, in textinput.KeyMap) keyMap {
	writes := func(k string) bool {
		return utf8.RuneCountInString(k) == 1 || slices.ContainsFunc(editing(in), func(b key.Binding) bool {
			return slices.Contains(b.Keys(), k)
		})
	}
	out := keyMap{
		move:     table.NewFixedKeys(t, writes),
		choose:   t.Fixed(t.Choose, []string{"enter"}, writes, keymap.Open),
		complete: key.NewBinding(key.WithKeys("tab"), key.WithHelp("tab", t.Complete)),
		close:    t.Fixed(t.Close, []string{"esc"}, writes, keymap.Back),
	}
	out.move.Up.SetKeys(append(out.move.Up.Keys(), "ctrl+p")...)
	out.move.Down.SetKeys(append(out.move.Down.Keys(), "ctrl+n")...)
	return out
}

// editing are the keys of a text field.
func editing(in textinput.KeyMap) []key.Binding {
	return []key.Binding{
		in.CharacterForward, in.CharacterBackward, in.WordForward, in.WordBackward, in.LineStart, in.LineEnd,
		in.DeleteWordBackward, in.DeleteWordForward, in.DeleteAfterCursor, in.DeleteBeforeCursor,
		in.DeleteCharacterBackward, in.DeleteCharacterForward, in.Paste,
	}
}
