//go:build unix

package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/signal"
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

func TestAnInterruptOfAnotherProgramOnTheTerminalDoesNotEndTheDashboard(t *testing.T) {
	var terminal loan
	heeded := make(chan bool)
	ctx, stop := watchFor(t.Context(), func(s os.Signal) bool {
		heeds := terminal.heeds(s)
		heeded <- heeds
		return heeds
	}, syscall.SIGINT)
	interrupt := func(want bool) {
		t.Helper()
		if err := syscall.Kill(syscall.Getpid(), syscall.SIGINT); err != nil {
			t.Fatal(err)
		}
		if got := <-heeded; got != want {
			t.Errorf("heeded: %v, want %v", got, want)
		}
	}
	back := terminal.lend()
	interrupt(false)
	if err := ctx.Err(); err != nil {
		t.Errorf("the dashboard ended with the other program: %v", err)
	}
	back()
	interrupt(true)
	<-ctx.Done()
	if err := stop(); exitCode(err) != 130 {
		t.Errorf("ends with %v; want the interrupt", err)
	}
}

// interrupted sends a signal to the process when something is written to it.
type interrupted struct {
	t      *testing.T
	signal syscall.Signal
}

func (w interrupted) Write(p []byte) (int, error) {
	if err := syscall.Kill(syscall.Getpid(), w.signal); err != nil {
		w.t.Error(err)
	}
	return len(p), nil
}

func TestASignalEndsTheFollowingAndIsTheExitCode(t *testing.T) {
	for signal, code := range map[syscall.Signal]int{syscall.SIGHUP: 129, syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		tr := newTrial(t, "tasks", "--follow", "--offline")
		newRecorder(t, tr.stateDir(), noon).create(ours, "cache", accepted("i-1"))
		var stderr bytes.Buffer
		tr.Stdout, tr.Stderr = interrupted{t, signal}, &stderr
		if got := Main(t.Context(), tr.Program); got != code || stderr.Len() != 0 {
			t.Errorf("%v ends with %d and %q, want a silent %d", signal, got, stderr.String(), code)
		}
	}
}

func TestASignalThatWasToBeIgnoredDoesNotEndTheFollowing(t *testing.T) {
	signal.Ignore(syscall.SIGHUP)
	defer signal.Reset(syscall.SIGHUP)
	tr := newTrial(t, "tasks", "--follow", "--offline", "--timeout", "50ms")
	newRecorder(t, tr.stateDir(), noon).create(ours, "cache", accepted("i-1"))
	tr.Stdout, tr.Stderr = interrupted{t, syscall.SIGHUP}, io.Discard
	if got := Main(t.Context(), tr.Program); got != ExitTimedOut {
		t.Errorf("ends with %d, want 6", got)
	}
}

func TestDoctorFindsARecordThatOthersCanWrite(t *testing.T) {
	tr := newTrial(t, "doctor", "--endpoint", "http://127.0.0.1:1").with("LANG", "en_US.UTF-8")
	if err := os.MkdirAll(tr.stateDir(), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(tr.stateDir(), 0o777); err != nil {
		t.Fatal(err)
	}
	got := tr.run(t.Context())
	contains(t, lineAbout(t, got.stdout, "state"), "warn ", "0777, open to others")
	contains(t, lineAbout(t, got.stdout, "record"), "bad ", "writable by nobody else")
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
