//go:build unix

package endtoend

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"cdsredis/api/simulator"
	"cdsredis/state"
)

// The environment variables that make a soak of the random kills, and that
// repeat one whose seed was printed.
const (
	soakRuns = "SOAK_RUNS"
	soakSeed = "SOAK_SEED"
)

// fewRuns are enough to see that the test itself works.
const fewRuns = 8

// A kill that nothing was made ready for: at any moment, of any operation, on
// any cloud, and again while the program follows what it found.
func TestKilledAtRandomItLosesNothingAndSendsNothingTwice(t *testing.T) {
	t.Parallel()
	runs := number(t, soakRuns, fewRuns)
	seed := number(t, soakSeed, int(time.Now().UnixMicro()))
	t.Logf("%d runs, repeated by %s=%d %s=%d", runs, soakSeed, seed, soakRuns, runs)
	for run := range runs {
		t.Run(strconv.Itoa(run), func(t *testing.T) {
			t.Parallel()
			killAtRandom(t, rand.New(rand.NewPCG(uint64(seed), uint64(run))))
		})
	}
}

func killAtRandom(t *testing.T, random *rand.Rand) {
	within := func(d time.Duration) time.Duration { return time.Duration(random.Int64N(int64(d))) }
	kind := []state.Kind{state.KindCreate, state.KindDelete}[random.IntN(2)]
	options := simulator.Options{
		Instances: 14, Seed: 1,
		Provision: within(2 * time.Second), Latency: within(30 * time.Millisecond), Older: random.IntN(2) == 0,
	}
	fault := []string{"", "reset-before", "reset-after", "cut", "empty", "html502", "odd", "drip=20ms"}[random.IntN(8)]
	moment := within(500 * time.Millisecond)
	account := fmt.Sprintf("%s, provision %v, latency %v, older %v, fault %q, killed after %v",
		kind, options.Provision, options.Latency, options.Older, fault, moment)

	s := newScene(t, kind, serve(t, options))
	if fault != "" {
		s.inject(fault + "*1")
	}
	s.confirm()
	<-time.After(moment) // any is as good as another
	s.kill()
	s.cloud.settle(t)
	for range random.IntN(3) {
		s.reopen()
		moment := within(time.Second)
		account += fmt.Sprintf(", and %v", moment)
		<-time.After(moment)
		s.kill()
	}
	t.Logf("%s: recorded %v, acted %d times", account, s.recorded(), s.acted())
	s.reopen()
	s.follow()
	s.check()
}

// number is a variable of the environment, or else what is usual.
func number(t *testing.T, name string, usual int) int {
	t.Helper()
	written, ok := os.LookupEnv(name)
	if !ok {
		return usual
	}
	n, err := strconv.Atoi(written)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}
