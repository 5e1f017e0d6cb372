//go:build unix

package screenshots

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// stage is the demo in a terminal, and the clock that it goes by.
type stage struct {
	*ptytest.Program
	t     *testing.T
	text  *text.Text
	clock string // the file
	now   time.Time
	label label
	// look is called whenever something has changed on the screen, with how
	// long somebody who watches needs for it; nil for no one.
	look func(time.Duration)
}

const (
	unhurried = 1000 * time.Millisecond // to see what has changed
	reading   = 2500 * time.Millisecond // to read a page
	typing    = 90 * time.Millisecond
	// quiet is for how long nothing may have come for a screen to count as
	// finished. The demo's cloud answers within 60 ms.
	quiet = 200 * time.Millisecond
	// sure is quiet, for what ends up in a picture.
	sure = 800 * time.Millisecond
	// patience is how long a key may take to show.
	patience = time.Second
)

// opens is when the clock begins.
func opens() time.Time { return time.Date(2026, 3, 2, 10, 24, 0, 0, time.UTC) }

// open begins with the instances of all regions.
func open(t *testing.T, program string, lang text.Lang, width, height int) *stage {
	t.Helper()
	s := &stage{t: t, text: text.For(lang), clock: filepath.Join(t.TempDir(), "clock"), now: opens()}
	s.setClock()
	s.Program = ptytest.Start(t, ptytest.Options{Width: width, Height: height, Env: []string{"TZ=UTC"}}, program,
		"--demo", "--demo-clock", s.clock, "--lang", string(lang), "--theme", "dark")
	s.WaitFor(fmt.Sprintf(s.text.App.AsOf, s.now.Format(time.TimeOnly)))
	s.settle(quiet)
	return s
}

// setClock replaces the file whole, for the program may be reading it.
func (s *stage) setClock() {
	s.t.Helper()
	next := s.clock + ".next"
	err := os.WriteFile(next, []byte(s.now.Format(time.RFC3339)), 0o600)
	if err == nil {
		err = os.Rename(next, s.clock)
	}
	if err != nil {
		s.t.Fatalf("set the clock: %v", err)
	}
}

// pass lets time pass and waits until what is shown is of then.
func (s *stage) pass(d time.Duration) {
	s.t.Helper()
	s.now = s.now.Add(d)
	s.setClock()
	s.Type("r")
	s.WaitFor(fmt.Sprintf(s.text.App.AsOf, s.now.Format(time.TimeOnly)))
	s.settle(quiet)
	s.label.key = ""
	s.show(unhurried)
}

// press presses a key, by its name in ptytest if it is not a letter, and waits
// for a text.
func (s *stage) press(key, shows string) {
	s.t.Helper()
	s.label.key = key
	if len(key) > 1 {
		key = "<" + key + ">"
	}
	s.strike(key, quiet)
	s.WaitFor(shows)
	s.settle(quiet)
	s.show(unhurried)
}

// write types words, letter by letter where somebody watches.
func (s *stage) write(words string) {
	s.t.Helper()
	s.label.key = ""
	if s.look == nil {
		s.strike(words, quiet)
		return
	}
	for _, letter := range words {
		s.strike(string(letter), typing)
		s.look(typing)
	}
}

// strike types keys and waits until what they change, if anything, is shown.
func (s *stage) strike(keys string, quiet time.Duration) {
	s.t.Helper()
	before := len(s.Raw())
	s.Type(keys)
	for begun := time.Now(); len(s.Raw()) == before && time.Since(begun) < patience; {
		time.Sleep(patience / 200)
	}
	s.settle(quiet)
}

// settle waits until nothing has come for a while. There is no text to wait
// for that says that nothing else is to come.
func (s *stage) settle(quiet time.Duration) {
	s.t.Helper()
	for seen := -1; seen != len(s.Raw()); time.Sleep(quiet) {
		seen = len(s.Raw())
	}
}

func (s *stage) show(hold time.Duration) {
	if s.look != nil {
		s.look(hold)
	}
}

// drawing is what is on the screen, as SVG.
func (s *stage) drawing(f face) (svg string) {
	s.Look(func(screen *vt.Terminal) { svg = picture(screen, f, s.label) })
	return svg
}
