//go:build linux

package bench

import (
	"testing"
	"time"

	"cdsredis/ui/uitest/ptytest"
)

// slowLine is figure 9: a round trip of 300 ms and 5 kB a second.
func (s *suite) slowLine(t *testing.T) {
	const trip, rate = 300 * time.Millisecond, 5_000
	w := newWorld(t, s.bin, 1_000, 0)
	p := w.open(t, ptytest.Options{Delay: trip, BytesPerSecond: rate})
	lastAfter(p, time.Now(), time.Second)
	a := actor{p, 1500 * time.Millisecond}

	var echo samples
	p.Type("/")
	lastAfter(p, time.Now(), time.Second)
	for _, letter := range []string{"p", "r", "o", "d"} {
		sent := time.Now()
		p.Type(letter)
		echo.add(firstAfter(t, p, sent).Sub(sent))
		lastAfter(p, sent, 1500*time.Millisecond)
	}
	s.add(9, "echo of a typed letter", " × round trip", 1.1, echo.median()/ms(trip), "%.0f of %.0f ms", echo.median(), ms(trip))
	for range 2 {
		p.Type("<esc>")
		lastAfter(p, time.Now(), 1500*time.Millisecond)
	}

	a.act("g")
	one := a.act("j")
	frames := 2 * time.Duration(one.bytes) * time.Second / rate
	held := a.hold()
	s.add(9, "lag after j held for 2 s", " × round trip and two frames", 1, ms(held.last)/ms(trip+frames),
		"%.0f of %.0f ms", ms(held.last), ms(trip+frames))

	a.act("g")
	w.change(t, 0, height)
	sent := time.Now()
	p.Type("r")
	first := firstAfter(t, p, sent)
	took := lastAfter(p, first, 1500*time.Millisecond).Sub(first)
	s.add(9, "refresh that changes all rows, first byte to last", " ms", 500, ms(took), "")
}

func ms(d time.Duration) float64 { return d.Seconds() * 1000 }
