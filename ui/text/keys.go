package text

import (
	"os"

	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/keymap"
)

// Keys are the words beside keys: a verb or two. They know the keys that are
// in force, so that whoever has the words can make bindings.
type Keys struct {
	force keymap.Map

	Up, Down, PageUp, PageDown, HalfUp, HalfDown, Home, End string

	NextScreen, PrevScreen       string
	Refresh, Help, Quit, Suspend string
	Back, Close                  string
	Filter, Sort, SortBack       string
	Choose, Details              string
	Create, Delete               string
	Next, Confirm, Cancel        string
	Reveal, Generate, More       string
	Acknowledge, Timeline        string
	Repaint                      string
	Palette, Complete            string
	Language, Theme, Mouse       string
	Mark, Range, Extend, MarkAll string
	Unmark, Columns, SortBy      string
	ScrollLeft, ScrollRight      string
	MoveUp, MoveDown             string
	Keep, Discard, Show          string
	Rest                         string // that more is below, and the keys that show it
}

// Binding is the keys in force of some actions that do the same, with a word
// for the help.
func (k Keys) Binding(word string, actions ...keymap.Action) key.Binding {
	return k.force.Binding(word, actions...)
}

// Fixed is a binding in which some keys work whatever the configuration says;
// see keymap.Map.
func (k Keys) Fixed(word string, fixed []string, taken func(key string) bool, actions ...keymap.Action) key.Binding {
	return k.force.Fixed(word, fixed, taken, actions...)
}

// Named is a sentence with the keys in force in the places of the actions that
// it names, such as ${refresh}. What comes from outside is put into it after
// that.
func (k Keys) Named(sentence string) string {
	return os.Expand(sentence, func(action string) string {
		return k.Binding("", keymap.Action(action)).Help().Key
	})
}

// WithKeys is t with the user's own keys in force. t itself stays as it is.
func (t *Text) WithKeys(m keymap.Map) *Text {
	own := *t
	own.Keys.force = m
	return &own
}

// In is what t says in a language, with the same keys in force.
func (t *Text) In(l Lang) *Text { return For(l).WithKeys(t.Keys.force) }
