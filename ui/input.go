package ui

import (
	"fmt"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
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
		return a.onHelpKey(k)
	case a.palette != nil:
		return a.onPaletteKey(k)
	case k.Paste && !a.front().Capturing():
		return nil // what is pasted is text and never keys
	}
	if a.free(k) {
		if cmd, done := a.onAnywhereKey(k); done {
			return cmd
		}
	}
	if a.asks(k) {
		a.o.Cloud.TryNow()
	}
	return a.give(k)
}

// asks reports whether a key asks the cloud for something where it is pressed:
// to refresh what is shown, or, in a form, to go on.
func (a *app) asks(k tea.KeyMsg) bool {
	if a.form != nil && k.Type == tea.KeyEnter && !k.Paste {
		return true
	}
	return key.Matches(k, a.keys.refresh) && !a.front().Capturing()
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
