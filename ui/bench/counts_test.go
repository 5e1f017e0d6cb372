//go:build unix

package bench

import (
	"slices"
	"strings"
	"testing"

	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// What an action may cost on the line, in bytes, the terminal being asked how
// far it got included. These are counts and don't depend on the machine.
const (
	mostForCursor = 290
	mostForScroll = 320
	mostForPage   = 3500
	mostForClock  = 12
)

// TestTheProgramSendsAndAsksLittle holds the counts on the whole program.
func TestTheProgramSendsAndAsksLittle(t *testing.T) {
	t.Parallel()
	bin := ptytest.Build(t, "cdsredis")
	for name, hold := range map[string]func(*testing.T, string){
		"moving sends few bytes":                 moving,
		"what is unchanged is not sent":          unchanged,
		"the start asks each question only once": starting,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			hold(t, bin)
		})
	}
}

func moving(t *testing.T, bin string) {
	w := newWorld(t, bin, 1_000, 0)
	p := w.open(t, ptytest.Options{})
	p.WaitFor("Beijing") // the regions' names have come, too

	if n := typical(p, "j", 12); n > mostForCursor {
		t.Errorf("the cursor moves down a row for %d bytes; want at most %d", n, mostForCursor)
	}
	for !scrolls(p) {
		steer(p, "j")
	}
	if n := typical(p, "j", 12); n > mostForScroll {
		t.Errorf("scrolling by a row takes %d bytes; want at most %d", n, mostForScroll)
	}
	if n := typical(p, "<pgdown>", 5); n > mostForPage {
		t.Errorf("a page takes %d bytes; want at most %d", n, mostForPage)
	}
}

// typical is what a key sends in the middle of several times. A frame that was
// under way for another reason counts with the key that it met, so that on a
// busy machine one of them can be larger.
func typical(p *ptytest.Program, key string, times int) int {
	costs := make([]int, times)
	for i := range costs {
		costs[i] = steer(p, key)
	}
	slices.Sort(costs)
	return costs[times/2]
}

// steer presses a key that moves the cursor, and counts what that sends.
func steer(p *ptytest.Program, key string) int {
	var was string
	p.Look(func(s *vt.Terminal) { _, was = marked(s) })
	n := len(p.Raw())
	p.Type(key)
	p.WaitUntil("the cursor is on another row", func(s *vt.Terminal) bool {
		_, is := marked(s)
		return is != was
	})
	return len(p.Raw()) - n
}

// marked is the row where the cursor is.
func marked(s *vt.Terminal) (y int, text string) {
	for y, line := range s.Lines() {
		if strings.HasPrefix(line, "▌") {
			return y, line
		}
	}
	return 0, ""
}

// scrolls tells whether the cursor is on the last row in sight.
func scrolls(p *ptytest.Program) (last bool) {
	p.Look(func(s *vt.Terminal) {
		y, _ := marked(s)
		last = strings.HasPrefix(s.Lines()[y+1], "─")
	})
	return last
}

// unchanged: nothing is sent between two refreshes, and for one that changes
// nothing only the time that it is from.
func unchanged(t *testing.T, bin string) {
	w := newWorld(t, bin, 1_000, 0)
	p := w.open(t, ptytest.Options{}, "--refresh", "1s")
	p.WaitFor("Beijing")
	tick := func() {
		var was string
		p.Look(func(s *vt.Terminal) { was = s.Lines()[0] })
		p.WaitUntil("the clock goes on", func(s *vt.Terminal) bool { return s.Lines()[0] != was })
	}
	tick()
	n, asked := len(p.Raw()), w.asked()
	const ticks = 2
	for range ticks {
		tick()
	}
	if got := len(p.Raw()) - n; got > ticks*mostForClock {
		t.Errorf("%d refreshes without a change sent %d bytes; want at most %d: %q",
			w.asked()-asked, got, ticks*mostForClock, p.Raw()[n:])
	}
}

func starting(t *testing.T, bin string) {
	w := newWorld(t, bin, 100, 0)
	p := w.open(t, ptytest.Options{})
	p.WaitFor("Beijing")
	p.Type("q")
	p.Wait()
	for _, action := range []string{"DescribeDBInstances", "DescribeRegins"} {
		if n := w.server.Simulator().Requests(action); n != 1 {
			t.Errorf("%s was asked %d times; want once", action, n)
		}
	}
}
