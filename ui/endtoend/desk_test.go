//go:build unix

package endtoend

import (
	"fmt"
	"slices"
	"strings"

	"cdsredis/state"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// Where instances are created in these tests, and what is deleted.
const (
	region    = "EUR_London_A"
	dataPlace = "伦敦1-生产" // its first data centre
	victim    = "dev-scratch"
	password  = "Passw0rd-of-the-tests"
	sites     = 25
)

// desk is somebody at the dashboard who knows the way.
type desk struct {
	*ptytest.Program
	text *text.Text
}

func atDesk(p *ptytest.Program) desk { return desk{Program: p, text: text.For(text.English)} }

// waitRow waits for a line that has all the parts.
func (d desk) waitRow(parts ...string) {
	d.WaitUntil(fmt.Sprintf("a line of the screen has %q", parts), func(s *vt.Terminal) bool {
		return hasRow(s.Lines(), parts...)
	})
}

func hasRow(lines []string, parts ...string) bool {
	for _, line := range lines {
		found := true
		for _, part := range parts {
			found = found && strings.Contains(line, part)
		}
		if found {
			return true
		}
	}
	return false
}

// chooseRegion makes a region the scope, from any screen.
func (d desk) chooseRegion(id string) {
	d.Type("1")
	d.waitAllRegions()
	d.Type("/" + id)
	d.WaitFor(fmt.Sprintf(d.text.Regions.CountOf, 1, sites))
	d.Type("<enter><down><enter>")
	d.WaitFor(d.text.Keys.Named(d.text.Instances.EmptyHere))
}

func (d desk) waitAllRegions() {
	all := d.text.Regions.Count.Of(sites)
	d.WaitUntil("a line of the screen is "+all, func(s *vt.Terminal) bool {
		return slices.ContainsFunc(s.Lines(), func(line string) bool { return strings.TrimSpace(line) == all })
	})
}

// fillCreation goes from the specifications of the region through the form to
// the word that confirms it, which is typed and not entered.
func (d desk) fillCreation(name string) { d.fillCreationWith(name, password) }

func (d desk) fillCreationWith(name, password string) {
	c := d.text.Create
	d.Type("n")
	d.WaitFor(dataPlace)
	d.Type("<enter><enter>")
	d.WaitFor(c.Repeat)
	d.Type(name + "<enter>" + password + "<enter>" + password + "<enter><enter>")
	d.WaitFor(c.ConfirmHint)
	d.Type(c.ConfirmWord)
	d.waitRow(c.Confirm, c.ConfirmWord)
}

// fillDeletion goes from the instances of all regions to the name that
// confirms it, which is typed and not entered.
func (d desk) fillDeletion(name string) {
	d.WaitFor("prod-rate-limit")
	d.Type("/" + name)
	d.WaitGone("prod-rate-limit")
	d.Type("<enter>D")
	d.WaitFor(d.text.Remove.HintName)
	d.Type(name)
	d.waitRow(d.text.Remove.Confirm, name)
}

// waitCreated and waitDeleted wait for the end of an operation on the tasks
// screen.
func (d desk) waitCreated(name string) { d.waitRow(name, d.text.Tasks.Creating[state.PhaseRunning]) }
func (d desk) waitDeleted(name string) { d.waitRow(name, d.text.Tasks.Deleting[state.PhaseGone]) }

// clears is how often the whole screen was erased, which begins a new one.
func (d desk) clears() (n int) {
	d.Look(func(s *vt.Terminal) { n = s.Clears })
	return n
}

// leave quits and gives how the program ended.
func (d desk) leave() ptytest.Exit {
	d.Type("q")
	return d.Wait()
}
