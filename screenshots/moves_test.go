//go:build unix

package screenshots

import (
	"slices"
	"strings"
	"time"

	"cdsredis/state"
	"cdsredis/ui/uitest/vt"
)

// Where instances are created, and what somebody types.
const (
	region   = "EUR_London_A"
	place    = "London" // as much of it as is typed to find it
	vdc      = "伦敦1-生产"
	password = "S3cret-demo"
)

// chooseRegion chooses the region from the regions that are shown.
func (s *stage) chooseRegion() {
	s.press("1", region)
	s.press("/", region)
	s.write(place)
	s.press("enter", region)
	s.press("down", region)
	s.press("enter", s.text.App.Instances)
}

// chooseAllRegions goes to the instances of all regions.
func (s *stage) chooseAllRegions() {
	s.press("1", region)
	s.press("esc", region)
	s.press("home", region)
	s.press("enter", s.text.App.AllRegions)
}

// chooseSpec goes to the specifications of the region and down so many.
func (s *stage) chooseSpec(down int) {
	s.press("2", s.text.Specs.Disks)
	for range down {
		s.press("down", s.text.Specs.Disks)
	}
}

// create fills the form from the specifications up to the word that confirms
// it, which is typed and not entered.
func (s *stage) create(name string) {
	c := s.text.Create
	s.press("n", vdc)
	s.press("enter", vdc)
	s.press("enter", c.Repeat)
	s.write(name)
	s.press("enter", c.Repeat)
	s.write(password)
	s.press("enter", c.Repeat)
	s.write(password)
	s.press("enter", c.Amount)
	s.press("enter", c.ConfirmHint)
	s.show(reading)
	s.write(c.ConfirmWord)
}

// find leaves only what has the words in its row.
func (s *stage) find(words string) {
	s.press("/", s.text.App.Instances)
	s.Type("<ctrl+u>") // what was looked for before
	s.write(words)
	s.press("enter", s.text.App.Instances)
}

// remove fills the form for the instance at the cursor up to its name.
func (s *stage) remove(name string) {
	s.press("D", s.text.Remove.HintName)
	s.show(reading)
	s.write(name)
}

// follow lets time pass until an operation is in a phase, on the tasks screen,
// and a little more, for the dashboard takes no key for an answer to what it
// has just said.
func (s *stage) follow(name, phase string, step time.Duration) {
	s.t.Helper()
	for range 20 {
		s.pass(step)
		if s.hasRow(name, phase) {
			s.pass(2 * time.Second)
			return
		}
	}
	s.t.Fatalf("%s never is %s; the screen is\n%s", name, phase, s.Screen())
}

func (s *stage) hasRow(name, phase string) (found bool) {
	s.Look(func(screen *vt.Terminal) {
		found = slices.ContainsFunc(screen.Lines(), func(line string) bool {
			return strings.Contains(line, name) && strings.Contains(line, phase)
		})
	})
	return found
}

func (s *stage) running() string { return s.text.Tasks.Creating[state.PhaseRunning] }
func (s *stage) deleted() string { return s.text.Tasks.Deleting[state.PhaseGone] }
