package ui

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/msg"
)

// threeProfiles can be changed to.
func threeProfiles(o *Options) {
	o.Profiles = []string{"dev", "prod", "test"}
	o.Connect = func(context.Context, string) (Account, error) { return Account{}, nil }
}

// cursorLine is the line of the screen that has the cursor.
func cursorLine(a *app) string {
	for line := range strings.Lines(a.View()) {
		if strings.HasPrefix(line, "▌") {
			return line
		}
	}
	return ""
}

func TestTheMouseWorksOnThePagesBeforeTheScreens(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		keys          string
		y             int    // of a click, in the window
		clicked       string // on the line that has the cursor then
		after, before string // the line after the wheel went down, and up again
	}{
		"details":     {"<enter>", 8, "Status", "Project", "Status"},
		"a menu":      {"y", 6, "id", "show to select", "name"},
		"the palette": {":", 8, "Tasks", "details", "Tasks"},
		"look-up":     {":zzzzzz<down><enter>", 6, "sessions", "archive", "orders"},
		"profiles":    {"P", 8, "test", "test", "dev"},
		"columns":     {",", 6, "Address", "Memory", "Address"},
	} {
		synctest.Test(t, func(t *testing.T) {
			a := newTest(t, &cloud{instances: shades()}, threeProfiles)
			start(t, a)
			press(t, a, c.keys)
			for _, step := range []struct {
				in   tea.Msg
				want string
			}{
				{click(4, c.y), c.clicked}, {wheel(tea.MouseButtonWheelDown), c.after}, {wheel(tea.MouseButtonWheelUp), c.before},
			} {
				a.Update(step.in)
				if line := cursorLine(a); !strings.Contains(line, step.want) {
					t.Errorf("%s: after %v the cursor is on %q, want %q\n%s", name, step.in, line, step.want, a.View())
				}
			}
			for _, y := range []int{0, 2, 28} { // no row
				was := cursorLine(a)
				a.Update(click(4, y))
				if line := cursorLine(a); line != was {
					t.Errorf("%s: a click on line %d moves the cursor from %q to %q", name, y, was, line)
				}
			}
		})
	}
}

func TestTheMouseScrollsTextsAndTurnsToTheirParts(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: shades()})
		start(t, a)
		a.Update(tea.WindowSizeMsg{Width: 100, Height: 15})
		press(t, a, "C")
		a.Update(click(15, 4))
		see(t, a, "The provider cannot import")
		first := a.View()
		a.Update(wheel(tea.MouseButtonWheelDown))
		if a.View() == first {
			t.Error("the wheel does not scroll the text")
		}
		a.Update(wheel(tea.MouseButtonWheelUp))
		if a.View() != first {
			t.Error("the wheel does not scroll back")
		}
		press(t, a, "v")
		alone := a.View()
		a.Update(click(3, 1)) // where the tabs would be
		a.Update(wheel(tea.MouseButtonWheelDown))
		if a.at != msg.PlaceInstances || a.form == nil || a.View() == alone {
			t.Errorf("the text alone does not scroll, or is gone:\n%s", a.View())
		}
		press(t, a, "<esc><esc>?")
		first = a.View()
		a.Update(wheel(tea.MouseButtonWheelDown))
		if a.View() == first {
			t.Error("the wheel does not scroll the list of keys")
		}
	})
}

func TestAClickBesideTheFieldsGoesOverToTheEntry(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: two()})
		start(t, a)
		press(t, a, "<enter>")
		a.Update(click(100, 9))
		see(t, a, "▌ As the API sent it")
		a.Update(click(10, 7))
		if line := cursorLine(a); !strings.Contains(line, "ID ") {
			t.Errorf("the cursor is on %q, want the id", line)
		}
	})
}

func TestAClickOnATabLeavesPagesButNoForm(t *testing.T) {
	t.Parallel()
	for keys, safe := range map[string]bool{
		"<enter>": true, "C": true, "y": true, "?": true, ":": true, "w": true, "P": true, "<enter>?": true, "<enter>C": true, "/or": true,
		"D": false, "n": false, "1jn": false,
	} {
		synctest.Test(t, func(t *testing.T) {
			a := newTest(t, &cloud{instances: shades()}, threeProfiles)
			start(t, a)
			press(t, a, keys)
			form := a.form
			a.Update(click(38, 1))
			switch {
			case safe && (a.at != msg.PlaceTasks || a.form != nil || a.help != nil || a.palette != nil):
				t.Errorf("after %s a click on Tasks leads to screen %d:\n%s", keys, a.at, a.View())
			case !safe && (a.form == nil || a.form != form):
				t.Errorf("after %s a click took the form away", keys)
			case !safe:
				see(t, a, "a form is open")
			}
		})
	}
}
