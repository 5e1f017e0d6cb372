package terminal

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// line is a slow one with a terminal behind it: it carries so many bytes a
// second, and each question is answered so long after it has been carried.
type line struct {
	rate     int
	trip     time.Duration
	answered func()
	arrived  func(text string, at time.Time)

	mu   sync.Mutex
	free time.Time // when it has carried all that was written
}

func (l *line) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.free = later(l.free, time.Now()).Add(time.Duration(len(b)) * time.Second / time.Duration(l.rate))
	at, out := l.free, string(b)
	time.AfterFunc(time.Until(at), func() { l.arrived(out, at) })
	if strings.Contains(out, question) {
		time.AfterFunc(time.Until(at.Add(l.trip)), l.answered)
	}
	return len(b), nil
}

// The last press must not wait for an answer that is under way: of the frames
// of a held key, only one that is being carried may be before it.
func TestKeyHeldOnASlowLineLagsByTwoFramesAtMost(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		rate int
		trip time.Duration
	}{
		{5_000, 300 * time.Millisecond},
		{5_000, 30 * time.Millisecond},
		{20_000, 600 * time.Millisecond},
		{1_000_000, 300 * time.Millisecond},
	} {
		t.Run(fmt.Sprintf("%d B/s, %v", c.rate, c.trip), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) { holdKey(t, c.rate, c.trip) })
		})
	}
}

func holdKey(t *testing.T, rate int, trip time.Duration) {
	arrivals := make(chan time.Time, 1)
	l := &line{rate: rate, trip: trip, arrived: func(text string, at time.Time) {
		if strings.Contains(text, "last") {
			arrivals <- at
		}
	}}
	p := newPainter(l)
	l.answered = p.answered
	show := func(s string) {
		p.show(frame{view: s + strings.Repeat("x", 200-len(s)) + strings.Repeat("\n"+strings.Repeat("y", 199), 9), width: 200, height: 10})
	}
	show("first")
	go p.run()
	defer p.stop()
	time.Sleep(2 * time.Second)
	for i := range 70 {
		show(strings.Repeat(string(rune('a'+i%20)), 200))
		time.Sleep(33 * time.Millisecond)
	}
	pressed := time.Now()
	show("last" + strings.Repeat("z", 100))
	frame := 250 * time.Second / time.Duration(rate)
	if lag := (<-arrivals).Sub(pressed); lag > 2*frame+2*pace {
		t.Errorf("the last frame arrived %v after its key; want at most two frames of %v", lag, frame)
	}
}

// A line that turned out slower than it had been measured gets a frame at a
// time again, and not a queue.
func TestLineThatGotSlowIsNotFilled(t *testing.T) {
	t.Parallel()
	f, now := flow{answers: true}, time.Unix(0, 0)
	f.quick, f.large = sample{size: 20, took: 50 * time.Millisecond}, sample{size: 4000, took: 60 * time.Millisecond}
	n := 0
	for end := now.Add(900 * time.Millisecond); now.Before(end); now = now.Add(time.Millisecond) {
		if !now.Before(f.due()) {
			f.sent(now, 300, true)
			n++
		}
	}
	if n > mostUnderWay {
		t.Errorf("%d frames were sent without an answer; want at most %d", n, mostUnderWay)
	}
	if last := f.asked.Sub(time.Unix(0, 0)); last > 160*time.Millisecond {
		t.Errorf("a frame was sent %v after the first, which isn't answered", last)
	}
}

// An answer later than patience is still that of its own frame: taken for a
// later frame's it would make the line look quick.
func TestLateAnswerIsNotTakenForAnotherFrames(t *testing.T) {
	t.Parallel()
	f, start := flow{answers: true}, time.Unix(0, 0)
	at := func(ms int) time.Time { return start.Add(time.Duration(ms) * time.Millisecond) }
	f.sent(at(0), 4000, true)
	f.sent(at(1000), 20, true)
	f.answered(at(1200))
	f.answered(at(1400))
	if f.quick.size != 0 || f.large.took != 1200*time.Millisecond {
		t.Errorf("measured %+v and %+v; want the large frame's 1200ms alone", f.quick, f.large)
	}
}
