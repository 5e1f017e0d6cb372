package ui

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/cell"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
)

// free reports whether a key can be one of those that work everywhere: no text
// is taken, and what is in front has no use of its own for the key. In a form
// only those work that change nothing but how it looks.
func (a *app) free(k tea.KeyMsg) bool {
	switch {
	case a.front().Capturing():
		return false
	case a.form == nil:
		return true
	case key.Matches(k, a.form.Bindings()...):
		return false
	}
	return isPage(a.form) || key.Matches(k, a.looks()...)
}

// looks are the keys that only change how things look.
func (a *app) looks() []key.Binding {
	return []key.Binding{a.keys.language, a.keys.theme, a.keys.mouse, a.keys.help}
}

// onAnywhereKey takes the keys that work everywhere. It is false for others.
func (a *app) onAnywhereKey(k tea.KeyMsg) (cmd tea.Cmd, done bool) {
	switch {
	case key.Matches(k, a.keys.refresh):
		return a.refresh(), true
	case key.Matches(k, a.keys.help):
		a.openHelp()
		return nil, true
	case key.Matches(k, a.keys.language):
		return a.setLanguage(a.text.Other()), true
	case key.Matches(k, a.keys.theme):
		return a.setTheme(a.nextThemeName()), true
	case key.Matches(k, a.keys.mouse):
		return a.setMouse(!a.mouse), true
	}
	away := a.away()
	if !key.Matches(k, away...) {
		return nil, false
	}
	if a.drafting() {
		return a.say(msg.ToneInfo, "%s", a.text.Keys.Named(a.text.App.DraftFirst)), true
	}
	return a.onAwayKey(k), true
}

// away are those that lead away from where one is.
func (a *app) away() []key.Binding {
	keys := append(slices.Clone(a.keys.places), a.keys.palette, a.keys.market, a.keys.profiles)
	if a.form == nil { // pages are left by keys of their own
		keys = append(keys, a.keys.next, a.keys.prev, a.keys.quit)
	}
	return keys
}

func (a *app) onAwayKey(k tea.KeyMsg) tea.Cmd {
	for i, b := range a.keys.places {
		if key.Matches(k, b) {
			return a.visit(msg.Place(i))
		}
	}
	n := len(a.screens)
	switch {
	case key.Matches(k, a.keys.next):
		return a.goTo(msg.Place((int(a.at) + 1) % n))
	case key.Matches(k, a.keys.prev):
		return a.goTo(msg.Place((int(a.at) + n - 1) % n))
	case key.Matches(k, a.keys.market):
		return a.openMarket()
	case key.Matches(k, a.keys.profiles):
		return a.openProfiles()
	case key.Matches(k, a.keys.palette):
		a.openPalette()
		return nil
	}
	return a.leave()
}

// visit goes to a screen, or says that it is there already.
func (a *app) visit(p msg.Place) tea.Cmd {
	if p == a.at && a.form == nil {
		return a.say(msg.ToneInfo, a.text.App.ThereAlready, a.names()[p])
	}
	return a.goTo(p)
}

// anywhere are the keys that work everywhere, as far as they do so where one
// is: a page in front has uses of its own for some.
func (a *app) anywhere() []key.Binding {
	if a.form == nil {
		return a.keys.bindings()
	}
	all := append(a.looks(), a.keys.interrupt, a.keys.suspend, a.keys.repaint)
	if isPage(a.form) {
		all = append([]key.Binding{a.keys.refresh}, all...)
	}
	if !a.drafting() {
		all = append(a.away(), all...)
	}
	var own []string
	for _, b := range a.form.Bindings() {
		own = append(own, b.Keys()...)
	}
	return slices.DeleteFunc(all, func(b key.Binding) bool {
		return slices.ContainsFunc(b.Keys(), func(k string) bool { return slices.Contains(own, k) })
	})
}

// notHere says that a key has no use where one is. What ended is not hidden by
// that: the key may be meant for it, and only be too early.
func (a *app) notHere(k tea.KeyMsg) tea.Cmd {
	if key.Matches(k, a.keys.dismiss) && len(a.ends.unseen) > 0 {
		return nil
	}
	const longest = 12 // cells; several letters can arrive as one key
	name := cell.Cut(api.Clean(keymap.Pretty(k.String())), longest)
	return a.say(msg.ToneInfo, a.text.Keys.Named(a.text.App.NotHere), name)
}
