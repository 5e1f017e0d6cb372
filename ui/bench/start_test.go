//go:build linux

package bench

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

const starts = 10 // of each program

// firstFrame is figure 1: from the start to the last known rows, and leaving.
func (s *suite) firstFrame(t *testing.T) {
	// Live answers are late, so that what comes at once is what was known.
	small, large := s.known(t, 1_000), s.known(t, 10_000)
	var empty, emptyLeft, left, thousand, tenThousand, silent, far, version, help samples
	asked := 0
	start := func(w *world, o ptytest.Options, times *samples) func(*testing.T) {
		return func(t *testing.T) {
			p := w.open(t, o)
			times.add(when(t, p, w.shown).Sub(p.Begun()))
			asked = max(asked, queries(p))
			settle(p)
			if took := leave(p); times == &thousand {
				left.add(took)
			}
		}
	}
	say := func(flag string, times *samples) func(*testing.T) {
		return func(t *testing.T) {
			p := ptytest.Start(t, ptytest.Options{}, s.bin, flag)
			times.add(p.Wait().At.Sub(p.Begun()))
		}
	}
	inTurns(t, starts, func(t *testing.T) {
		p := s.startEmpty(t)
		empty.add(s.firstOf(t, p))
		settle(p)
		emptyLeft.add(leave(p))
	},
		start(small, ptytest.Options{}, &thousand),
		start(large, ptytest.Options{}, &tenThousand),
		start(small, ptytest.Options{Silent: true}, &silent),
		start(small, ptytest.Options{Delay: 150 * time.Millisecond}, &far),
		say("--version", &version), say("--help", &help))
	of := empty.median()
	ratio := func(name string, limit float64, x samples) {
		s.add(1, name, " × empty", limit, x.median()/of, "%.1f of %.1f ms", x.median(), of)
	}
	if small.remembers() {
		ratio("first frame, 1,000 instances known", 0.4, thousand)
		ratio("first frame, 10,000 known", 0.8, tenThousand)
		against := func(name string, x samples) {
			s.add(1, name, " × usual", 1.05, x.median()/thousand.median(), "%.1f of %.1f ms", x.median(), thousand.median())
		}
		against("first frame, silent terminal", silent)
		against("first frame, 150 ms round trip", far)
	} else {
		s.missing(1, "first frame, 1,000 instances known", " × empty", 0.4, "no answers are kept")
		s.missing(1, "first frame, 10,000 known", " × empty", 0.8, "no answers are kept")
	}
	s.add(1, "terminal queries before the first frame", "", 0, float64(asked), "")
	ratio("--version", 0.4, version)
	ratio("--help", 0.4, help)
	s.add(1, "leaving", " × empty", 0.3, left.median()/emptyLeft.median(), "%.1f of %.1f ms", left.median(), emptyLeft.median())
}

// firstOf is how long the empty program took to its word.
func (s *suite) firstOf(t *testing.T, p *ptytest.Program) time.Duration {
	return when(t, p, func(s *vt.Terminal) bool { return strings.Contains(s.Text(), "hello") }).Sub(p.Begun())
}

// known is a world that the dashboard has seen before.
func (s *suite) known(t *testing.T, instances int) *world {
	w := newWorld(t, s.bin, instances, 60*time.Millisecond)
	once(t, func(t *testing.T) {
		p := w.open(t, ptytest.Options{})
		for deadline := time.Now().Add(3 * time.Second); !w.remembers() && time.Now().Before(deadline); {
			settle(p)
		}
		leave(p)
	})
	return w
}

// remembers tells whether the dashboard keeps answers.
func (w *world) remembers() bool {
	files, err := filepath.Glob(filepath.Join(w.home, "cache", "cdsredis", "answers-*"))
	return err == nil && len(files) > 0
}

// queries is how many questions were put to the terminal before anything was
// shown. The one that ends the first frame comes with it.
func queries(p *ptytest.Program) int {
	screen, raw := vt.New(width, height), p.Raw()
	for _, r := range p.Reads() {
		_, _ = screen.Write(raw[:r.Size])
		raw = raw[r.Size:]
		if screen.Text() != "" {
			break
		}
	}
	return len(slices.DeleteFunc(screen.Queries(), func(q vt.Query) bool { return q.Name == "dsr" }))
}

// liveRows is figure 3: from the start to the rows that the cloud has now.
func (s *suite) liveRows(t *testing.T) {
	const late = 150 * time.Millisecond
	near, far := newWorld(t, s.bin, 100, 0), newWorld(t, s.bin, 100, late)
	var empty, quick, slow samples
	most := 0
	start := func(w *world, times *samples) func(*testing.T) {
		return func(t *testing.T) {
			before := w.asked()
			w.home = t.TempDir() // nothing is known
			p := w.open(t, ptytest.Options{})
			times.add(when(t, p, w.shown).Sub(p.Begun()))
			settle(p)
			leave(p)
			most = max(most, w.asked()-before)
		}
	}
	inTurns(t, starts, func(t *testing.T) {
		p := s.startEmpty(t)
		empty.add(s.firstOf(t, p))
		leave(p)
	}, start(near, &quick), start(far, &slow))
	of := empty.median()
	rest := slow.median() - late.Seconds()*1000
	s.add(3, "start to 100 live rows", " × empty", 0.5, quick.median()/of, "%.1f of %.1f ms", quick.median(), of)
	s.add(3, "the same, answers 150 ms late, less those", " × empty", 0.5, rest/of, "%.1f of %.1f ms", rest, of)
	s.add(3, "how often the instances were asked for", "", 1, float64(most), "")
}
