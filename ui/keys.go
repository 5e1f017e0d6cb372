package ui

import (
	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/keymap"
	"cdsredis/ui/text"
)

// keyMap is the keys that work on every screen.
type keyMap struct {
	places             []key.Binding // in the order of msg.Place
	next, prev         key.Binding
	refresh, help      key.Binding
	palette, market    key.Binding
	profiles           key.Binding
	language, theme    key.Binding
	mouse              key.Binding
	quit, interrupt    key.Binding
	suspend, repaint   key.Binding // the terminal acts on repaint itself
	closeHelp, confirm key.Binding
	dismiss            key.Binding // of the notice that operations ended
}

func newKeyMap(t *text.Text) keyMap {
	b := t.Keys.Binding
	always := func(word, shown string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, word))
	}
	return keyMap{
		places: []key.Binding{
			b(t.App.Regions, keymap.Regions), b(t.App.Specs, keymap.Specs),
			b(t.App.Instances, keymap.Instances), b(t.App.Tasks, keymap.Tasks),
		},
		next:      b(t.Keys.NextScreen, keymap.NextScreen),
		prev:      b(t.Keys.PrevScreen, keymap.PrevScreen),
		refresh:   b(t.Keys.Refresh, keymap.Refresh),
		help:      b(t.Keys.Help, keymap.Help),
		palette:   b(t.Keys.Palette, keymap.Palette),
		market:    b(t.Market.Key, keymap.Market),
		profiles:  b(t.Profiles.Key, keymap.Profiles),
		language:  b(t.Keys.Language, keymap.Language),
		theme:     b(t.Keys.Theme, keymap.Theme),
		mouse:     b(t.Keys.Mouse, keymap.Mouse),
		quit:      b(t.Keys.Quit, keymap.Quit),
		interrupt: b(t.Keys.Quit, keymap.Interrupt),
		repaint:   b(t.Keys.Repaint, keymap.Repaint),
		suspend:   b(t.Keys.Suspend, keymap.Suspend),
		closeHelp: t.Keys.Fixed(t.Keys.Close, []string{"esc", "enter"}, nil, keymap.Back, keymap.Quit, keymap.Help),
		dismiss:   always(t.Keys.Close, "esc", "esc"),
		confirm:   always(t.Keys.Confirm, "y", "y", "Y"),
	}
}

// bindings are all of k, for the page of keys.
func (k keyMap) bindings() []key.Binding {
	return append(append([]key.Binding{}, k.places...), k.next, k.prev, k.refresh, k.palette, k.market, k.profiles,
		k.language, k.theme, k.mouse, k.help, k.quit, k.interrupt, k.suspend, k.repaint)
}

// roomForRefresh is the width from which on the help line names it too.
const roomForRefresh = 100

// short are the keys that the help line ends with. The screens' own keys stand
// in the tabs.
func (k keyMap) short(width int) []key.Binding {
	if width < roomForRefresh {
		return []key.Binding{k.palette, k.help, k.quit}
	}
	return []key.Binding{k.refresh, k.palette, k.help, k.quit}
}
