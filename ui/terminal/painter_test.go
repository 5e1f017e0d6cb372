package terminal

import (
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// paper records what is written, and when.
type paper struct {
	mu     sync.Mutex
	writes []string
	times  []time.Time
	stall  chan struct{} // when not nil, writes wait for its end
	err    error
}

func (p *paper) Write(b []byte) (int, error) {
	if p.stall != nil {
		<-p.stall
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.writes = append(p.writes, string(b))
	p.times = append(p.times, time.Now())
	return len(b), p.err
}

func (p *paper) all() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.writes...)
}

func text(s string) frame { return frame{view: s, width: 20, height: 3} }

// painting runs a painter within a bubble in which time is faked. The first
// frame is on the paper when test begins.
func painting(t *testing.T, test func(*painter, *paper)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		out := &paper{}
		p := newPainter(out)
		if err := p.start("", text("first")); err != nil {
			t.Fatal(err)
		}
		go p.run()
		defer p.stop()
		test(p, out)
	})
}

// settle lets all that can happen now happen, and pace pass.
func settle() {
	synctest.Wait()
	time.Sleep(pace)
	synctest.Wait()
}

func TestNewestFrameWinsWhileOneIsUnderWay(t *testing.T) {
	t.Parallel()
	painting(t, func(p *painter, out *paper) {
		p.answered()
		settle()
		p.show(text("second"))
		settle()
		p.show(text("overtaken"))
		settle()
		p.show(text("newest"))
		settle()
		if got := out.all(); len(got) != 2 {
			t.Fatalf("wrote %q before the answer; want two frames", got)
		}
		p.answered()
		settle()
		got := out.all()
		if len(got) != 3 || !strings.Contains(got[2], "newest") {
			t.Errorf("wrote %q; want the newest as the third", got)
		}
	})
}

func TestFrameIsSentWithoutAnAnswerAfterASecond(t *testing.T) {
	t.Parallel()
	painting(t, func(p *painter, out *paper) {
		p.answered()
		settle()
		p.show(text("second"))
		settle()
		p.show(text("third"))
		time.Sleep(patience)
		synctest.Wait()
		if got := out.all(); len(got) != 3 {
			t.Fatalf("wrote %q; want three frames", got)
		}
		if gap := out.times[2].Sub(out.times[1]); gap != patience {
			t.Errorf("the third came after %v; want %v", gap, patience)
		}
	})
}

func TestSilentTerminalIsAskedOnce(t *testing.T) {
	t.Parallel()
	painting(t, func(p *painter, out *paper) {
		for _, s := range []string{"a", "b", "c"} {
			p.show(text(s))
			settle()
		}
		got := strings.Join(out.all(), "|")
		if len(out.all()) != 4 || strings.Count(got, question) != 1 {
			t.Errorf("wrote %q; want four frames and one question", got)
		}
		p.answered() // late, from a line that is slow and not silent
		p.show(text("d"))
		settle()
		if last := out.all()[4]; !strings.HasSuffix(last, question) {
			t.Errorf("wrote %q after a late answer; want a question at its end", last)
		}
	})
}

func TestFramesKeepTheirDistance(t *testing.T) {
	t.Parallel()
	painting(t, func(p *painter, out *paper) {
		for i := range 100 {
			p.show(text(strings.Repeat("x", i%20)))
			time.Sleep(time.Millisecond)
		}
		settle()
		for i := 2; i < len(out.times); i++ {
			if gap := out.times[i].Sub(out.times[i-2]); gap < pace {
				t.Fatalf("frame %d came %v after the second before it; want at least %v", i, gap, pace)
			}
		}
		if n := len(out.times); n < 10 || n > 16 {
			t.Errorf("%d frames in 100 ms; want about 14", n)
		}
	})
}

// What comes right after the first frame, or after the echo of a key, is not
// held back.
func TestTwoFramesMayGoAtOnce(t *testing.T) {
	t.Parallel()
	painting(t, func(p *painter, out *paper) {
		p.show(text("second"))
		synctest.Wait()
		p.show(text("third"))
		synctest.Wait()
		if got := out.all(); len(got) != 2 {
			t.Fatalf("wrote %q at once; want two frames", got)
		}
		time.Sleep(pace)
		synctest.Wait()
		if got := out.all(); len(got) != 3 {
			t.Errorf("wrote %q after the pace; want three frames", got)
		}
	})
}

func TestSameFrameAgainWritesNothing(t *testing.T) {
	t.Parallel()
	painting(t, func(p *painter, out *paper) {
		p.show(text("first"))
		p.show(text("\x1b[mfirst   "))
		settle()
		if got := out.all(); len(got) != 1 {
			t.Errorf("wrote %q; want nothing after the first frame", got)
		}
	})
}

func TestOnlyLargeFramesAreMarkedAsOne(t *testing.T) {
	t.Parallel()
	painting(t, func(p *painter, out *paper) {
		p.show(text("small"))
		settle()
		p.show(frame{view: strings.Repeat(strings.Repeat("x", 99)+"\n", 9), width: 100, height: 10})
		settle()
		got := out.all()
		if strings.Contains(got[1], "?2026") {
			t.Errorf("a small frame is marked: %q", got[1])
		}
		if !strings.HasPrefix(got[2], "\x1b[?2026h") || !strings.Contains(got[2], "\x1b[?2026l") {
			t.Errorf("a large frame isn't marked: %q", got[2])
		}
	})
}

func TestHoldWaitsForTheAnswerUnderWay(t *testing.T) {
	t.Parallel()
	painting(t, func(p *painter, out *paper) {
		began := time.Now()
		go func() {
			time.Sleep(300 * time.Millisecond)
			p.answered()
		}()
		if err := p.hold("leave"); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(began); took != 300*time.Millisecond {
			t.Errorf("hold took %v; want until the answer at 300ms", took)
		}
		p.show(text("unseen"))
		settle()
		p.resume("enter")
		settle()
		got := out.all()
		if len(got) != 3 || got[1] != "leave" || !strings.HasPrefix(got[2], "enter\x1b[m\x1b[H\x1b[2J") {
			t.Errorf("wrote %q; want leave, then enter with a full repaint", got)
		}
	})
}

func TestHoldGivesUpOnAStalledTerminal(t *testing.T) {
	t.Parallel()
	painting(t, func(p *painter, out *paper) {
		p.answered()
		settle()
		out.stall = make(chan struct{})
		p.show(text("never arrives"))
		synctest.Wait()
		if err := p.hold("leave"); !errors.Is(err, errStalled) {
			t.Errorf("hold gives %v; want %v", err, errStalled)
		}
		close(out.stall)
	})
}

func TestSlowLineIsToldOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var rates []int
		p := newPainter(io.Discard)
		p.slow = func(rate int) { rates = append(rates, rate) }
		large := frame{view: strings.Repeat(strings.Repeat("x", 99)+"\n", 40), width: 100, height: 40}
		if err := p.start("", large); err != nil {
			t.Fatal(err)
		}
		go p.run()
		defer p.stop()
		time.Sleep(900 * time.Millisecond) // 4 kB at 5 kB/s and a round trip
		p.answered()
		for i := range 3 {
			large.view = strings.Replace(large.view, "xx", "yx", i+1)
			p.show(large)
			settle()
			time.Sleep(100 * time.Millisecond)
			p.answered()
		}
		p.show(text("last"))
		settle()
		if len(rates) != 1 || rates[0] < 4_000 || rates[0] > 7_000 {
			t.Errorf("told of %v bytes a second; want once, about 5000", rates)
		}
	})
}

func TestBrokenTerminalIsReported(t *testing.T) {
	t.Parallel()
	painting(t, func(p *painter, out *paper) {
		var got error
		p.broken = func(err error) { got = err }
		out.err = io.ErrClosedPipe
		p.show(text("lost"))
		settle()
		if !errors.Is(got, io.ErrClosedPipe) {
			t.Errorf("reported %v; want %v", got, io.ErrClosedPipe)
		}
	})
}
