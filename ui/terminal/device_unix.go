//go:build unix

package terminal

import (
	"context"
	"os"
	"syscall"
	"time"
)

// prepareOutput has nothing to do: terminals take sequences by themselves.
func prepareOutput(*os.File) (undo func(), err error) { return func() {}, nil }

// signals are those that Run handles: the ends of the program, a new size, and
// going on after a stop. SIGTSTP isn't among them, as what was once caught
// doesn't stop a Go program any more.
func signals() []os.Signal {
	return []os.Signal{
		syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM,
		syscall.SIGWINCH, syscall.SIGCONT,
	}
}

// watchSize has nothing to do: a signal tells of a new size.
func (*session) watchSize(context.Context) {}

// onSignal does what a signal asks for.
func (s *session) onSignal(sig os.Signal) {
	switch sig {
	case syscall.SIGWINCH:
		s.tellSize()
	case syscall.SIGCONT:
		select {
		case s.going <- struct{}{}: // to stop, which waits for it
		default:
			s.reclaim()
		}
	default:
		if n, ok := sig.(syscall.Signal); ok && (n != syscall.SIGINT || s.lent.Load() == 0) {
			s.end(&Signal{Number: n})
		}
	}
}

// stop stops the program and those it was started with, as the terminal does
// on ctrl+z, and returns when it goes on. Where nobody could continue it, the
// system doesn't stop it; then it goes on after a moment.
func (s *session) stop() {
	if err := syscall.Kill(0, syscall.SIGTSTP); err != nil {
		s.log.Error("not suspended", "err", err)
		return
	}
	// While it is stopped time goes by, so that a single wait could be over
	// before the signal that continues it is seen.
	for range 2 {
		select {
		case <-s.going:
			return
		case <-time.After(100 * time.Millisecond):
		}
	}
}
