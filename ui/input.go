package ui

import (
	"fmt"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/msg"
)

// front is what keys go to.
func (a *app) front() screen {
	if a.form != nil {
		return a.form
	}
	return a.screens[a.at]
}

// onKey decides who gets a key, in the order of the code.
func (a *app) onKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case a.leaving:
		return a.onLeaveKey(k)
	case key.Matches(k, a.keys.interrupt):
		return a.leave()
	case key.Matches(k, a.keys.suspend):
		return tea.Suspend
	}
	if cmd, done := a.onEndsKey(k); done {
		return cmd
	}
	a.notice.seen(a.o.Now())
	switch {
	case a.help != nil:
		a.onHelpKey(k)
		return nil
	case a.palette != nil:
		return a.onPaletteKey(k)
	case k.Paste && !a.front().Capturing():
		return nil // what is pasted is text and never keys
	}
	if cmd, done := a.onPageKey(k); done {
		return cmd
	}
	if a.form != nil || a.front().Capturing() {
		if key.Matches(k, a.keys.refresh) && !a.front().Capturing() {
			a.o.Cloud.TryNow()
		}
		return a.give(k)
	}
	for i, b := range a.keys.places {
		if key.Matches(k, b) {
			return a.goTo(msg.Place(i))
		}
	}
	n := len(a.screens)
	switch {
	case key.Matches(k, a.keys.quit):
		return a.leave()
	case key.Matches(k, a.keys.next):
		return a.goTo(msg.Place((int(a.at) + 1) % n))
	case key.Matches(k, a.keys.prev):
		return a.goTo(msg.Place((int(a.at) + n - 1) % n))
	case key.Matches(k, a.keys.refresh):
		return a.refresh()
	case key.Matches(k, a.keys.help):
		a.openHelp()
		return nil
	case key.Matches(k, a.keys.language):
		return a.setLanguage(a.text.Other())
	case key.Matches(k, a.keys.theme):
		return a.setTheme(a.nextThemeName())
	case key.Matches(k, a.keys.mouse):
		return a.setMouse(!a.mouse)
	case key.Matches(k, a.keys.market):
		return a.openMarket()
	case key.Matches(k, a.keys.profiles):
		return a.openProfiles()
	case key.Matches(k, a.keys.palette):
		a.openPalette()
		return nil
	}
	return a.give(k)
}

// leave quits, or asks first while a write is in flight.
func (a *app) leave() tea.Cmd {
	if a.o.Operations.InFlight() > 0 {
		a.leaving = true
		return nil
	}
	return tea.Quit
}

func (a *app) onLeaveKey(k tea.KeyMsg) tea.Cmd {
	a.leaving = false
	if key.Matches(k, a.keys.confirm) || key.Matches(k, a.keys.interrupt) {
		return tea.Quit
	}
	return nil
}

// refuse says why nothing can be changed, or "" when it can.
func (a *app) refuse() string {
	switch {
	case a.o.Cloud.ReadOnly():
		return a.text.App.ReadOnlyHere
	case a.recordErr != nil:
		return fmt.Sprintf(a.text.App.Recording, a.recordErr)
	}
	return ""
}
