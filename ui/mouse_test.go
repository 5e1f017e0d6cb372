package ui

import (
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/msg"
)

func click(x, y int) tea.MouseMsg {
	return tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress}
}

func wheel(b tea.MouseButton) tea.MouseMsg {
	return tea.MouseMsg{X: 5, Y: 9, Button: b, Action: tea.MouseActionPress}
}

func selectedName(a *app) string {
	in, _ := a.screens[msg.PlaceInstances].(interface{ Selected() (api.Instance, bool) }).Selected()
	return in.Name
}

func TestClicksChooseRowsAndTabsAndTheWheelScrolls(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: shades()})
		start(t, a)
		// Title, tabs, rule, count, head: the first row is on line 5.
		for y, want := range map[int]string{5: "archive", 7: "queue", 6: "orders"} {
			a.Update(click(4, y))
			if got := selectedName(a); got != want {
				t.Errorf("a click on line %d selects %q, want %q", y, got, want)
			}
		}
		a.Update(click(4, 5))
		for _, y := range []int{0, 2, 3, 4, 20, 29} { // no row
			a.Update(click(4, y))
		}
		if got := selectedName(a); got != "archive" || a.at != msg.PlaceInstances {
			t.Errorf("clicks beside the rows select %q on screen %d", got, a.at)
		}
		a.Update(wheel(tea.MouseButtonWheelDown))
		if got := selectedName(a); got != "sessions" {
			t.Errorf("the wheel goes to %q, want sessions", got)
		}
		a.Update(wheel(tea.MouseButtonWheelUp))
		if got := selectedName(a); got != "archive" {
			t.Errorf("the wheel goes back to %q, want archive", got)
		}
		for x, want := range map[int]msg.Place{1: msg.PlaceRegions, 12: msg.PlaceSpecs, 24: msg.PlaceInstances, 37: msg.PlaceTasks} {
			a.Update(click(x, 1))
			if a.at != want {
				t.Errorf("a click on column %d of the tabs goes to screen %d, want %d", x, a.at, want)
			}
		}
		a.Update(click(100, 1))
		if a.at < 0 || int(a.at) >= len(a.screens) {
			t.Errorf("a click beside the tabs goes to screen %d", a.at)
		}
	})
}

func TestAFormIsForKeysAlone(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: shades()})
		start(t, a)
		press(t, a, "D")
		form := a.form
		a.Update(click(1, 1))
		a.Update(click(4, 6))
		if a.form == nil || a.form != form || a.at != msg.PlaceInstances {
			t.Error("a click took the form away")
		}
	})
}

func TestTheKeyForTheMouseSaysWhatItMeans(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{})
		start(t, a)
		for _, c := range []struct {
			on   bool
			says string
		}{{true, "mouse on"}, {false, "mouse off"}} {
			a.Update(press1('M'))
			if a.mouse != c.on {
				t.Errorf("the mouse is on: %v, want %v", a.mouse, c.on)
			}
			see(t, a, c.says)
		}
	})
}
