//go:build linux

package bench

import (
	"testing"
	"time"

	"cdsredis/ui/uitest/ptytest"
)

// idle is figure 6: what it costs while nothing happens.
func (s *suite) idle(t *testing.T) {
	const window = 10 * time.Second
	w := newWorld(t, s.bin, 1_000, 0)
	p, empty := w.open(t, ptytest.Options{}, "--refresh", "5m"), s.startEmpty(t)
	lastAfter(p, time.Now(), time.Second)
	sent := len(p.Raw())
	before, emptyBefore := useOf(t, p.PID()), useOf(t, empty.PID())
	time.Sleep(window)
	after, emptyAfter := useOf(t, p.PID()), useOf(t, empty.PID())

	share := func(a, b use) float64 { return 100 * (b.cpu - a.cpu) / window.Seconds() }
	wakeups := func(a, b use) float64 { return float64(b.wakeups-a.wakeups) / window.Seconds() }
	s.add(6, "bytes while idle", " B/s", 0, float64(len(p.Raw())-sent)/window.Seconds(), "")
	s.add(6, "processor while idle", " %", 0.02, share(before, after), "empty %.2f %%", share(emptyBefore, emptyAfter))
	s.add(6, "wake-ups while idle", " /s", 1, wakeups(before, after), "empty %.0f /s", wakeups(emptyBefore, emptyAfter))
	s.waiting(t)
}

// waiting is what is sent while an answer is awaited.
func (s *suite) waiting(t *testing.T) {
	const window = 3 * time.Second
	w := newWorld(t, s.bin, 100, window+2*time.Second)
	p := w.start(t, ptytest.Options{})
	lastAfter(p, time.Now(), 100*time.Millisecond)
	frames, bytes := len(p.Reads()), len(p.Raw())
	time.Sleep(window)
	frames, bytes = len(p.Reads())-frames, len(p.Raw())-bytes
	s.add(6, "frames while waiting for an answer", " /s", 4, float64(frames)/window.Seconds(), "")
	s.add(6, "bytes of each", " B", 12, float64(bytes)/float64(max(frames, 1)), "")
}

// memory is figure 8: resident memory after refreshes. An hour of them is 360;
// so many would take too long here, so growth is measured too.
func (s *suite) memory(t *testing.T) {
	empty := s.startEmpty(t)
	settle(empty)
	of := resident(t, empty.PID())
	for _, c := range []struct {
		instances, refreshes int
		name, unit           string
		limit, of            float64
	}{
		{1_000, 24, "memory, 1,000 instances", " × empty", 2.5, of},
		{10_000, 20, "memory, 10,000 instances", " MB", 40, 1},
		{100_000, 5, "memory, 100,000 instances", " MB", 300, 1},
	} {
		once(t, func(t *testing.T) {
			w := newWorld(t, s.bin, c.instances, 0)
			p := w.open(t, ptytest.Options{})
			settle(p)
			half := 0.0
			for i := range c.refreshes {
				s.refresh(t, w, p)
				if i == c.refreshes/2 {
					half = resident(t, p.PID())
				}
			}
			end := resident(t, p.PID())
			s.add(8, c.name, c.unit, c.limit, end/c.of, "%.1f MB after %d refreshes, %.1f MB after half of them; empty %.1f MB",
				end, c.refreshes, half, of)
		})
	}
}

// refresh changes a row, asks for all, and waits until the answer has been
// worked through.
func (s *suite) refresh(t *testing.T, w *world, p *ptytest.Program) {
	t.Helper()
	w.change(t, 5, 1)
	n := w.asked()
	sent := time.Now()
	p.Type("r")
	for deadline := sent.Add(20 * time.Second); w.asked() == n; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the instances are not asked for")
		}
	}
	firstAfter(t, p, sent)
	lastAfter(p, time.Now(), 150*time.Millisecond)
}
