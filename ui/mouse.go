package ui

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/cell"
	"cdsredis/ui/msg"
)

// wheelRows is how far one notch of the wheel goes.
const wheelRows = 3

// pointed is a screen that the mouse can be used on. What it can't act on it
// leaves alone.
type pointed interface {
	// Point selects what is at a cell of the screen's own rectangle.
	Point(x, y int)
	// Wheel scrolls by n rows, up if n is negative.
	Wheel(n int)
}

// onMouse takes clicks on tabs and rows, and the wheel. Forms are for keys
// alone: what is bought or deleted is never a matter of where a pointer was.
func (a *app) onMouse(m tea.MouseMsg) tea.Cmd {
	if a.leaving {
		return nil
	}
	wheel := 0
	switch {
	case m.Button == tea.MouseButtonWheelUp:
		wheel = -wheelRows
	case m.Button == tea.MouseButtonWheelDown:
		wheel = wheelRows
	case m.Button != tea.MouseButtonLeft || m.Action != tea.MouseActionPress:
		return nil
	}
	if a.alone() {
		use(a.form, m.X, m.Y, wheel)
		return nil
	}
	if wheel == 0 && a.frame.tabs && m.Y == count(a.frame.title) {
		return a.clickTab(m.X)
	}
	if y := m.Y - a.frame.above(); y >= 0 && y < a.frame.body {
		use(a.inSight(), m.X, y, wheel)
	}
	return nil
}

// use turns the wheel over a screen by so many rows or, where that is 0,
// clicks on a cell of it, if it is one that the mouse can be used on.
func use(screen any, x, y, wheel int) {
	switch s, ok := screen.(pointed); {
	case !ok:
	case wheel != 0:
		s.Wheel(wheel)
	default:
		s.Point(x, y)
	}
}

// inSight is what the body shows.
func (a *app) inSight() any {
	switch {
	case a.help != nil:
		return a.help
	case a.palette != nil:
		return a.palette
	}
	return a.front()
}

// clickTab goes to the screen whose name is at column x of the tabs. What is
// before the screens is left, but no form.
func (a *app) clickTab(x int) tea.Cmd {
	if x -= tabsFrom; x < 0 {
		return nil
	}
	for i := range a.names() {
		if x -= cell.Width(a.tab(i)); x < 0 {
			if a.drafting() {
				return a.say(msg.ToneInfo, "%s", a.text.App.DraftFirst)
			}
			a.help, a.palette = nil, nil
			return a.goTo(msg.Place(i))
		}
	}
	return nil
}

// tab is the label of a screen, with the number of operations that are open.
func (a *app) tab(i int) string {
	label := " " + a.keys.places[i].Help().Key + " " + a.names()[i]
	if n := len(openOperations(a.operations, a.o.Account)); n > 0 && msg.Place(i) == msg.PlaceTasks {
		label += " (" + strconv.Itoa(n) + ")"
	}
	return label + " "
}
