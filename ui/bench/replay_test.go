//go:build unix

package bench

import (
	"testing"
	"time"

	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// when is the moment at which the output had made the screen meet a condition:
// the time of the read that brought it. It draws the output once more, so that
// neither the emulator nor the scheduler delays what is measured.
func when(t testing.TB, p *ptytest.Program, met func(*vt.Terminal) bool) time.Time {
	t.Helper()
	screen, raw := vt.New(width, height), p.Raw()
	for _, r := range p.Reads() {
		_, _ = screen.Write(raw[:r.Size])
		raw = raw[r.Size:]
		if !screen.Updating() && met(screen) {
			return r.At
		}
	}
	t.Fatalf("never shown; the screen is\n%s", p.Screen())
	return time.Time{}
}

// screenAfter is the screen after the first n bytes.
func screenAfter(p *ptytest.Program, n int) *vt.Terminal {
	screen := vt.New(width, height)
	_, _ = screen.Write(p.Raw()[:n])
	return screen
}

// firstAfter is when the first output came after a moment, waiting for it as
// long as is needed.
func firstAfter(t testing.TB, p *ptytest.Program, moment time.Time) time.Time {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		for _, r := range p.Reads() {
			if r.At.After(moment) {
				return r.At
			}
		}
	}
	t.Fatalf("no output; the screen is\n%s", p.Screen())
	return time.Time{}
}

// lastAfter is when the last output came after a moment, once none has come
// for as long as quiet; the moment itself where none came at all.
func lastAfter(p *ptytest.Program, moment time.Time, quiet time.Duration) time.Time {
	for {
		last := moment
		if reads := p.Reads(); len(reads) > 0 && reads[len(reads)-1].At.After(moment) {
			last = reads[len(reads)-1].At
		}
		rest := quiet - time.Since(last)
		if rest <= 0 {
			return last
		}
		time.Sleep(rest)
	}
}

// settle waits until the program is quiet.
func settle(p *ptytest.Program) { lastAfter(p, time.Now(), 100*time.Millisecond) }
