package terminal

import (
	"context"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/windows"
)

// prepareOutput makes the console understand sequences.
func prepareOutput(out *os.File) (undo func(), err error) {
	console := windows.Handle(out.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(console, &mode); err != nil {
		return nil, err
	}
	want := mode | windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING | windows.DISABLE_NEWLINE_AUTO_RETURN
	if err := windows.SetConsoleMode(console, want); err != nil {
		return nil, err
	}
	return func() { _ = windows.SetConsoleMode(console, mode) }, nil
}

// signals are those that Run handles. There is none for a new size here.
func signals() []os.Signal { return []os.Signal{syscall.SIGINT, syscall.SIGTERM} }

// watchSize tells the model of a new size, which it has to look for.
func (s *session) watchSize(ctx context.Context) {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	width, height := s.device.size()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		if w, h := s.device.size(); w != width || h != height {
			width, height = w, h
			s.tellSize()
		}
	}
}

// onSignal does what a signal asks for.
func (s *session) onSignal(sig os.Signal) {
	if n, ok := sig.(syscall.Signal); ok && (n != syscall.SIGINT || s.lent.Load() == 0) {
		s.end(&Signal{Number: n})
	}
}

// stop does nothing: consoles have no job control.
func (s *session) stop() {}
