package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"slices"
	"sync/atomic"
	"syscall"
)

// endingSignals end the dashboard. A closed terminal is one of them, also
// where it was to be ignored: without a terminal there is nobody to serve.
func endingSignals() []os.Signal {
	return []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM}
}

// heeded leaves out the signals that were to be ignored when the program was
// started, as nohup does for a closed terminal and a shell does for the
// interrupt of what it starts in the background.
func heeded(signals []os.Signal) []os.Signal {
	return slices.DeleteFunc(signals, signal.Ignored)
}

// keepPipes lets a write to a closed standard output fail with EPIPE, until
// release is called. Otherwise the process would die of it, with the record
// still open.
func keepPipes() (release func()) {
	unread := make(chan os.Signal, 1)
	signal.Notify(unread, syscall.SIGPIPE)
	return func() { signal.Stop(unread) }
}

// ended makes an end by SIGPIPE, about which nothing is said, of a write that
// nobody reads.
func ended(err error) error {
	if errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) {
		return &signalError{signal: syscall.SIGPIPE}
	}
	return err
}

// loan is the time during which another program has the terminal.
type loan struct{ out atomic.Int32 }

// lend begins it, and back ends it.
func (l *loan) lend() (back func()) {
	l.out.Add(1)
	return func() { l.out.Add(-1) }
}

// heeds overlooks interrupts meanwhile: the terminal sends them to all that run
// on it, and they are meant for the other program.
func (l *loan) heeds(s os.Signal) bool { return s != syscall.SIGINT || l.out.Load() == 0 }

// watch gives a context that ends at the first of the signals. Stop ends the
// watch and gives a *signalError if one had come by then, however late.
func watch(parent context.Context, signals ...os.Signal) (ctx context.Context, stop func() error) {
	return watchFor(parent, func(os.Signal) bool { return true }, signals...)
}

// watchFor is watch for the signals that are heeded as they come.
func watchFor(parent context.Context, heeds func(os.Signal) bool, signals ...os.Signal) (ctx context.Context, stop func() error) {
	ctx, cancel := context.WithCancel(parent)
	came := make(chan os.Signal, len(signals))
	seen := make(chan error, 1)
	signal.Notify(came, signals...)
	go func() {
		defer cancel()
		for s := range came {
			if heeds(s) {
				seen <- &signalError{signal: s}
				return
			}
		}
		seen <- nil
	}()
	return ctx, func() error {
		// After Stop nothing is sent any more, so that closing is safe; a
		// signal that is still in the channel is received before the close.
		signal.Stop(came)
		close(came)
		return <-seen
	}
}
