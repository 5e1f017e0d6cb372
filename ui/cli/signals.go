package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// endingSignals end the dashboard. A closed terminal is one of them, also
// where it was to be ignored: without a terminal there is nobody to serve.
func endingSignals() []os.Signal {
	return []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM}
}

// watch gives a context that ends at the first of the signals. Stop ends the
// watch and gives a *signalError if one had come by then, however late.
func watch(parent context.Context, signals ...os.Signal) (ctx context.Context, stop func() error) {
	ctx, cancel := context.WithCancel(parent)
	came := make(chan os.Signal, 1)
	seen := make(chan error, 1)
	signal.Notify(came, signals...)
	go func() {
		s, open := <-came
		cancel()
		if !open {
			seen <- nil
			return
		}
		seen <- &signalError{signal: s}
	}()
	return ctx, func() error {
		// After Stop nothing is sent any more, so that closing is safe; a
		// signal that is still in the channel is received before the close.
		signal.Stop(came)
		close(came)
		return <-seen
	}
}
