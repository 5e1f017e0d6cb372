//go:build linux

package bench

import (
	"math/rand/v2"
	"testing"
	"time"

	"cdsredis/ui/uitest/ptytest"
)

const frame60 = 1000.0 / 60 // ms

// keys is figure 4: from a key to the first byte of its frame, with a filter
// to the last.
func (s *suite) keys(t *testing.T) {
	few, some := newWorld(t, s.bin, 100, 0), newWorld(t, s.bin, 1_000, 0)
	more, many := newWorld(t, s.bin, 10_000, 0), newWorld(t, s.bin, 100_000, 0)
	open := func(w *world) *ptytest.Program {
		p := w.open(t, ptytest.Options{})
		settle(p)
		return p
	}
	p100, p1000, p10000, p100000 := open(few), open(some), open(more), open(many)

	moves := press(t, p1000, 250, "j")
	s.add(4, "key to paint, 1,000 rows, median", " of a 60 Hz frame", 0.06, moves.median()/frame60, "%.2f ms", moves.median())
	s.add(4, "the same, 99th percentile", " of a 60 Hz frame", 0.3, moves.quantile(0.99)/frame60, "%.2f ms", moves.quantile(0.99))
	for name, keys := range map[string][]string{
		"moving, 100,000 rows": {"j", "j", "j", "k"},
		"paging, 100,000 rows": {"<pgdown>", "<pgup>"},
	} {
		var a, b samples
		for range 4 { // in turns
			a = append(a, press(t, p100, 20, keys...)...)
			b = append(b, press(t, p100000, 20, keys...)...)
		}
		s.add(4, name, " × 100 rows", 1.5, b.median()/a.median(), "%.2f of %.2f ms", b.median(), a.median())
	}

	at10, _ := s.typeFilter(t, p10000)
	s.add(4, "a letter of a filter, 10,000 rows", " of a 60 Hz frame", 1, at10.median()/frame60, "%.1f ms", at10.median())
	at100, echo := s.typeFilter(t, p100000)
	s.add(4, "a letter of a filter, 100,000 rows", " ms", 100, at100.median(), "slowest %.0f ms", at100.quantile(1))
	s.add(4, "its echo", " of a 60 Hz frame", 1, echo.median()/frame60, "%.1f ms", echo.median())

	held := s.pressWhileRefreshing(t, more, p10000)
	s.add(4, "a key while 10,000 rows are refreshed, slowest", " of a 60 Hz frame", 1, held.quantile(1)/frame60, "%.1f ms", held.quantile(1))
}

// press presses keys in turn, n in all, and is how long each took to its first
// byte. It waits a while between them, so that they don't fall into step with
// anything.
func press(t *testing.T, p *ptytest.Program, n int, keys ...string) samples {
	var times samples
	for i := range n {
		time.Sleep(15*time.Millisecond + rand.N(15*time.Millisecond))
		sent := time.Now()
		p.Type(keys[i%len(keys)])
		time.Sleep(5 * time.Millisecond)
		times.add(firstAfter(t, p, sent).Sub(sent))
	}
	return times
}

// typeFilter types filters and is how long each letter took to the last byte,
// and to the first.
func (s *suite) typeFilter(t *testing.T, p *ptytest.Program) (done, echo samples) {
	for _, word := range []string{"prod", "缓存"} {
		p.Type("/")
		settle(p)
		for _, r := range word {
			sent := time.Now()
			p.Type(string(r))
			echo.add(firstAfter(t, p, sent).Sub(sent))
			done.add(lastAfter(p, sent, 250*time.Millisecond).Sub(sent))
		}
		p.Type("<esc>")
		settle(p)
		p.Type("<esc>")
		settle(p)
	}
	return done, echo
}

// pressWhileRefreshing presses keys while answers come that are not the same as
// before.
func (s *suite) pressWhileRefreshing(t *testing.T, w *world, p *ptytest.Program) samples {
	var times samples
	p.Type("g")
	settle(p)
	for i := range 5 {
		w.change(t, i, 1)
		p.Type("r")
		for range 25 { // the answer takes less than they do
			sent := time.Now()
			p.Type("j")
			times.add(firstAfter(t, p, sent).Sub(sent))
			time.Sleep(12 * time.Millisecond)
		}
		settle(p)
	}
	return times
}
