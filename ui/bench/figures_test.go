//go:build linux

package bench

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"cdsredis/ui/uitest/ptytest"
)

// suite is what the figures are measured with.
type suite struct {
	*report
	bin   string // the dashboard
	empty string // the empty program
}

// TestFigures measures the figures that BENCH names, such as "1,5", or all,
// and prints the report. They depend on the machine, so nothing fails by them.
func TestFigures(t *testing.T) {
	wanted := os.Getenv("BENCH")
	if wanted == "" {
		t.Skip("BENCH is not set; see make bench")
	}
	begun := time.Now()
	s := &suite{report: &report{}, bin: build(t, "cdsredis"), empty: build(t, "cdsredis/ui/bench/empty")}
	for i, measure := range []func(*testing.T){
		s.firstFrame, nil, s.liveRows, s.keys, s.bytes, s.idle, s.client, s.memory, s.slowLine,
	} {
		n := fmt.Sprint(i + 1)
		if measure == nil || wanted != "all" && !slices.Contains(strings.Split(wanted, ","), n) {
			continue
		}
		t.Run(n, measure)
	}
	fmt.Printf("%s\n%.0f s in all.\n", s.report, time.Since(begun).Seconds())
}

// startEmpty starts the empty program.
func (s *suite) startEmpty(t *testing.T) *ptytest.Program {
	t.Helper()
	p := ptytest.Start(t, ptytest.Options{Width: width, Height: height}, s.empty)
	p.WaitFor("hello")
	return p
}

// leave ends a program by a key and is how long that took.
func leave(p *ptytest.Program) time.Duration {
	sent := time.Now()
	p.Type("q")
	return p.Wait().At.Sub(sent)
}

// once runs f and ends the programs that it started.
func once(t *testing.T, f func(*testing.T)) {
	t.Helper()
	t.Run("once", f)
}

// inTurns runs each of fs n times, in another order each time.
func inTurns(t *testing.T, n int, fs ...func(*testing.T)) {
	t.Helper()
	for range n {
		for _, i := range rand.Perm(len(fs)) {
			once(t, fs[i])
		}
	}
}
