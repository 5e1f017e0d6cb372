package ui

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/text"
)

// keyMap is the keys that work on every screen.
type keyMap struct {
	places             []key.Binding // in the order of msg.Place
	next, prev         key.Binding
	refresh, help      key.Binding
	palette, market    key.Binding
	quit, interrupt    key.Binding
	suspend, repaint   key.Binding // the terminal acts on repaint itself
	closeHelp, confirm key.Binding
	dismiss            key.Binding // of the notice that operations ended
	screensWord        string
}

func newKeyMap(t *text.Text) keyMap {
	b := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	return keyMap{
		places: []key.Binding{
			b(t.App.Regions, "1", "1"), b(t.App.Specs, "2", "2"), b(t.App.Instances, "3", "3"), b(t.App.Tasks, "4", "4"),
		},
		next:      b(t.Keys.NextScreen, "tab", "tab"),
		prev:      b(t.Keys.PrevScreen, "shift+tab", "shift+tab"),
		refresh:   b(t.Keys.Refresh, "r", "r", "f5"),
		help:      b(t.Keys.Help, "?", "?", "f1"),
		palette:   b(t.Keys.Palette, ":", ":", "ctrl+k"),
		market:    b(t.Market.Title, "w", "w"),
		quit:      b(t.Keys.Quit, "q", "q"),
		interrupt: b(t.Keys.Quit, "ctrl+c", "ctrl+c"),
		repaint:   b(t.Keys.Repaint, "ctrl+l", "ctrl+l"),
		suspend:   b(t.Keys.Suspend, "ctrl+z", "ctrl+z"),
		closeHelp: b(t.Keys.Close, "esc", "esc", "q", "?", "f1", "enter"),
		dismiss:   b(t.Keys.Close, "esc", "esc"),
		confirm:   b(t.Keys.Confirm, "y", "y", "Y"),

		screensWord: t.Keys.Screens,
	}
}

// bindings are all of k, for the page of keys.
func (k keyMap) bindings() []key.Binding {
	return append(append([]key.Binding{}, k.places...), k.next, k.prev, k.refresh, k.palette, k.market, k.help, k.quit, k.interrupt, k.suspend, k.repaint)
}

// short are the keys that the help line ends with.
func (k keyMap) short() []key.Binding {
	screens := key.NewBinding(key.WithKeys("tab"), key.WithHelp("1-4", k.screensWord))
	return []key.Binding{k.refresh, screens, k.palette, k.help, k.quit}
}
