//go:build linux

package bench

import (
	"testing"
	"time"

	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// bytes is figure 5: what is sent to the terminal for one action.
func (s *suite) bytes(t *testing.T) {
	w := newWorld(t, s.bin, 1_000, 0)
	p := w.open(t, ptytest.Options{})
	settle(p)
	a := actor{p, 150 * time.Millisecond}

	withinASecond()
	a.act("r")
	same := a.act("r")
	s.add(5, "unchanged refresh", " B", 0, float64(same.bytes), "")
	withinASecond()
	clock := a.act("r")
	s.add(5, "the clock of a refresh", " B", 12, float64(clock.bytes), "")

	w.change(t, 10, 1)
	one := a.act("r")
	own := wholeRows(one.before, one.after)
	s.add(5, "one changed row", " × its size", 0.3, float64(one.bytes)/float64(own), "%d of %d B", one.bytes, own)

	withinASecond()
	a.act("r")
	w.change(t, 0, height)
	column := a.act("r")
	diff := cellDiff(column.before, column.after)
	s.add(5, "one column of all rows", " × cell diff", 1.1, float64(column.bytes)/float64(diff),
		"%d of %d B, %d rows", column.bytes, diff, len(changedRows(column.before, column.after)))

	s.add(5, "cursor down a row", " B", 290, a.median(15, "j"), "")
	a.median(height, "j") // to the last row
	s.add(5, "scrolling by a row", " B", 320, a.median(15, "j"), "")
	s.add(5, "a page", " B", 3500, a.median(9, "<pgdown>"), "")
	a.act("g")
	held := a.hold()
	s.add(5, "j held for 2 s", " B", 16_000, float64(held.bytes), "")
	s.mark(t, w)
}

// mark measures the cursor that marks its row instead of colouring it.
func (s *suite) mark(t *testing.T, w *world) {
	p := w.start(t, ptytest.Options{Env: []string{"CDSREDIS_CURSOR=mark"}})
	settle(p)
	if !w.visible(p) {
		s.missing(5, "cursor down a row, mark", " B", 24, "no such cursor")
		s.missing(5, "j held for 2 s, mark", " B", 6_000, "no such cursor")
		return
	}
	a := actor{p, 150 * time.Millisecond}
	s.add(5, "cursor down a row, mark", " B", 24, a.median(15, "j"), "")
	held := a.hold()
	s.add(5, "j held for 2 s, mark", " B", 6_000, float64(held.bytes), "")
}

func (w *world) visible(p *ptytest.Program) bool {
	var ok bool
	p.Look(func(s *vt.Terminal) { ok = w.shown(s) })
	return ok
}

// withinASecond waits for the start of a second of the clock, so that what
// comes next is within one and the clock on the screen stands still.
func withinASecond() {
	now := time.Now()
	time.Sleep(now.Truncate(time.Second).Add(1020 * time.Millisecond).Sub(now))
}

// actor presses keys and sees what comes of it.
type actor struct {
	p *ptytest.Program
	// quiet is how long no output means that all has come.
	quiet time.Duration
}

type action struct {
	bytes         int
	before, after *vt.Terminal
	last          time.Duration // from the last key to the last byte
}

func (a actor) act(keys string) action {
	n := len(a.p.Raw())
	sent := time.Now()
	a.p.Type(keys)
	last := lastAfter(a.p, sent, a.quiet).Sub(sent)
	total := len(a.p.Raw())
	return action{bytes: total - n, before: screenAfter(a.p, n), after: screenAfter(a.p, total), last: last}
}

// median is the usual number of bytes of one key.
func (a actor) median(times int, key string) float64 {
	var bytes samples
	for range times {
		n := len(a.p.Raw())
		a.p.Type(key)
		lastAfter(a.p, time.Now(), 40*time.Millisecond)
		bytes = append(bytes, float64(len(a.p.Raw())-n))
	}
	return bytes.median()
}

// hold holds j for two seconds, as a keyboard repeats it.
func (a actor) hold() action {
	n := len(a.p.Raw())
	var sent time.Time
	for next, i := time.Now(), 0; i < 60; i++ {
		time.Sleep(time.Until(next))
		sent = time.Now()
		a.p.Type("j")
		next = next.Add(time.Second / 30)
	}
	last := lastAfter(a.p, sent, max(a.quiet, 500*time.Millisecond)).Sub(sent)
	total := len(a.p.Raw())
	return action{bytes: total - n, before: screenAfter(a.p, n), after: screenAfter(a.p, total), last: last}
}
