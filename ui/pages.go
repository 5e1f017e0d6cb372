package ui

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/screen/details"
	"cdsredis/ui/screen/lookup"
	"cdsredis/ui/screen/market"
	"cdsredis/ui/screen/menu"
	"cdsredis/ui/screen/profiles"
	"cdsredis/ui/screen/reader"
)

// Forms and pages stand in front of the screens, and in front of each other:
// the code of a creation in front of the creation. a.form is the first of
// them, a.under the rest, the nearest last. A page, unlike a form, can be left
// at any time without a loss.

// isPage reports whether a screen in front can be left for another.
func isPage(s screen) bool {
	switch s.(type) {
	case *details.Model, *lookup.Model, *market.Model, *menu.Model, *profiles.Model, *reader.Model:
		return true
	}
	return false
}

// stack are all forms and pages, the one in front last.
func (a *app) stack() []screen {
	if a.form == nil {
		return nil
	}
	return append(slices.Clone(a.under), a.form)
}

// drafting reports whether there is a form, in front or under pages. What is
// filled in there would be lost with it.
func (a *app) drafting() bool {
	return slices.ContainsFunc(a.stack(), func(s screen) bool { return !isPage(s) })
}

// cover puts a form in front of what is there.
func (a *app) cover(f screen) {
	if a.form != nil {
		a.under = append(a.under, a.form)
	}
	a.form = f
	a.fit(f)
}

// uncover takes the form in front away.
func (a *app) uncover() {
	a.form = nil
	if n := len(a.under); n > 0 {
		a.form, a.under = a.under[n-1], a.under[:n-1]
		a.fit(a.form)
	}
}

// closeForms takes all of them away.
func (a *app) closeForms() { a.form, a.under = nil, nil }

// fit gives a form its rectangle.
func (a *app) fit(f screen) {
	if bare(f) {
		f.SetSize(a.frame.width, a.frame.height)
		return
	}
	f.SetSize(a.frame.inner, a.frame.body)
}

// bare reports whether a screen wants the whole window to itself.
func bare(s screen) bool {
	b, ok := s.(interface{ Bare() bool })
	return ok && b.Bare()
}

// alone reports whether the screen in front has the whole window.
func (a *app) alone() bool {
	return a.form != nil && bare(a.form) && a.help == nil && a.palette == nil && !a.leaving
}

// asker is a screen that says at once what a key asks the app for; nil for
// keys that do something within the screen.
type asker interface{ Ask(tea.KeyMsg) []tea.Msg }

// give gives a key to the screen in front. What it asks for is done before the
// next key, which may have arrived with it: after y, a letter is the menu's.
// A key that has no use there is answered too.
func (a *app) give(k tea.KeyMsg) tea.Cmd {
	front := a.front()
	var asked []tea.Msg
	if s, ok := front.(asker); ok {
		asked = s.Ask(k)
	}
	if asked == nil {
		useless := !front.Capturing() && (a.form == nil || isPage(a.form)) && !key.Matches(k, front.Bindings()...)
		cmd := front.Update(k)
		if useless && cmd == nil {
			return a.notHere(k)
		}
		return cmd
	}
	cmds := make([]tea.Cmd, len(asked))
	for i, request := range asked {
		cmds[i] = a.Update(request)
	}
	return tea.Batch(cmds...)
}
