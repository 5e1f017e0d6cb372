//go:build unix

package cli

import (
	"context"
	"syscall"
	"testing"
)

// The tests in this file send signals to the test's own process, so that none
// of them runs beside others.

func TestASignalEndsTheDashboardAndIsTheExitCode(t *testing.T) {
	for signal, code := range map[syscall.Signal]int{syscall.SIGHUP: 129, syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		tr := newTrial(t).withKeys()
		tr.Dashboard = func(ctx context.Context, _ Session) error {
			if err := syscall.Kill(syscall.Getpid(), signal); err != nil {
				t.Error(err)
			}
			<-ctx.Done()
			return ctx.Err()
		}
		if got := tr.run(t.Context()); got.code != code || got.stderr != "" || got.stdout != "" {
			t.Errorf("%v ends with %+v, want a silent %d", signal, got, code)
		}
	}
}

func TestSimulateEndsWellOnInterruptAndTerminate(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		_, ended, _ := startSimulator(t.Context(), newTrial(t, "simulate", "--listen", "127.0.0.1:0"))
		if err := syscall.Kill(syscall.Getpid(), signal); err != nil {
			t.Fatal(err)
		}
		if code := <-ended; code != ExitOK {
			t.Errorf("%v ends with %d, want 0", signal, code)
		}
	}
}

func TestAWatchWithoutASignalEndsWithoutOne(t *testing.T) {
	ctx, stop := watch(t.Context(), syscall.SIGUSR1)
	if err := stop(); err != nil || ctx.Err() == nil {
		t.Errorf("stop gives %v and leaves the context with %v, want no signal and an end", err, ctx.Err())
	}
}
