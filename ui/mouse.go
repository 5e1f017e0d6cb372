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
	if a.leaving || a.palette != nil {
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
	if a.help != nil {
		a.help.scroll(wheel)
		return nil
	}
	if wheel == 0 && a.form == nil && a.frame.tabs && m.Y == count(a.frame.title) {
		return a.clickTab(m.X)
	}
	front, ok := a.front().(pointed)
	y := m.Y - a.frame.above()
	if !ok || y < 0 || y >= a.frame.body {
		return nil
	}
	if wheel != 0 {
		front.Wheel(wheel)
		return nil
	}
	front.Point(m.X, y)
	return nil
}

// clickTab goes to the screen whose name is at column x of the tabs.
func (a *app) clickTab(x int) tea.Cmd {
	if x -= tabsFrom; x < 0 {
		return nil
	}
	for i := range a.names() {
		if x -= cell.Width(a.tab(i)); x < 0 {
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
