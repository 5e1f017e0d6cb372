package terminal

import (
	"fmt"
	"log/slog"
	"os"
	"sync"
	"sync/atomic"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
)

// session owns the terminal while Run runs.
type session struct {
	device  device
	painter *painter
	input   *input
	program *tea.Program
	log     *slog.Logger
	end     func(error) // ends the run; the first error counts
	signals chan os.Signal
	going   chan struct{} // to stop, when the process was continued

	lend func() (back func())
	lent atomic.Int32 // other programs that have the terminal, and are interrupted by its keys

	mouse        atomic.Bool
	enter, leave string                 // beside those of this package
	kept         atomic.Pointer[string] // what was set and is to be set again

	// Update must never wait for mu: what is typed waits for Update, and
	// giving the terminal back waits for what is typed.
	mu   sync.Mutex // held while the terminal changes hands
	ours bool       // the terminal is set up for the interface
	over bool       // it is given back for good
}

func newSession(o Options, end func(error)) *session {
	s := &session{
		device:  device{in: o.In, out: o.Out, env: o.Env},
		painter: newPainter(o.Out),
		log:     o.Logger,
		end:     end,
		signals: make(chan os.Signal, 8),
		going:   make(chan struct{}),
		enter:   o.Enter, leave: o.Leave,
		lend: o.Lend,
	}
	if s.lend == nil {
		s.lend = func() func() { return func() {} }
	}
	s.kept.Store(new(string))
	s.mouse.Store(o.Mouse)
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	s.input = newInput(s.painter.answered)
	s.chooseSigns(o.ASCII.settle(o.Env))
	s.painter.slow = func(rate int) {
		s.log.Info("slow line", "bytes_per_second", rate)
		s.program.Send(SlowLineMsg{BytesPerSecond: rate})
	}
	s.painter.broken = s.gone
	return s
}

// chooseSigns draws with ASCII, or not, or asks the terminal once it has
// answered the first frame. One that never answers is never asked, and taken
// for one that draws as it should.
func (s *session) chooseSigns(a ASCII) {
	switch a {
	case ASCIIOn:
		s.painter.ascii = true
	case ASCIIAuto:
		var once sync.Once
		s.input.answered = func() {
			once.Do(func() {
				s.input.locating.Store(true)
				s.painter.probe()
			})
			s.painter.answered() // after the probe, which a later question must not overtake
		}
		s.input.located = func(wide bool) {
			s.log.Info("characters of ambiguous width", "wide", wide)
			if wide {
				s.painter.useASCII()
			}
		}
	case ASCIIOff:
	}
}

// gone ends the run because the terminal can't be used any more.
func (s *session) gone(err error) {
	s.log.Info("terminal gone", "err", err)
	s.end(&Signal{Number: syscall.SIGHUP})
}

// guard runs f, and ends the run if it panics.
func (s *session) guard(f func()) {
	defer func() {
		if v := recover(); v != nil {
			s.end(caught(v))
		}
	}()
	f()
}

// open takes the terminal. Nothing is written or read yet.
func (s *session) open() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.take()
}

func (s *session) take() error {
	if err := s.device.raw(); err != nil {
		return err
	}
	s.ours = true
	return nil
}

// read begins to read what is typed.
func (s *session) read() error {
	if err := s.input.start(s.device.in, s.guard, s.gone); err != nil {
		return fmt.Errorf("read the terminal: %w", err)
	}
	return nil
}

// release gives the terminal back. It is false where that was done before.
func (s *session) release() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.ours {
		return false
	}
	s.ours = false
	if err := s.painter.hold(leave + s.leave); err != nil {
		s.log.Info("terminal not cleared", "err", err)
	}
	s.input.stop()
	if err := s.device.restore(); err != nil {
		s.log.Error("terminal not restored", "err", err)
	}
	return true
}

// regain takes the terminal after release, and draws anew. It does nothing
// once the run is over.
func (s *session) regain() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.over {
		return
	}
	err := s.take()
	if err == nil {
		err = s.read()
	}
	if err != nil {
		s.gone(err)
		return
	}
	s.painter.resume(s.modes())
}

// reclaim sets the terminal up once more after the process was stopped and
// continued from outside, when others have used it.
func (s *session) reclaim() {
	s.mu.Lock()
	ours := s.ours
	s.mu.Unlock()
	if ours && s.release() {
		s.regain()
		s.tellSize()
	}
}

// close gives the terminal back for good. What is still typed is dropped.
func (s *session) close() {
	s.input.close()
	s.mu.Lock()
	s.over = true
	s.mu.Unlock()
	s.release()
	s.painter.stop()
}

// modes are the sequences that set the terminal up.
func (s *session) modes() string {
	modes := enter + s.enter + *s.kept.Load()
	if s.mouse.Load() {
		modes += mouseOn
	}
	return modes
}

// keep sets what the sequence sets, now and whenever the terminal is taken.
func (s *session) keep(sequence string) {
	s.kept.Store(&sequence)
	s.painter.send(sequence)
}

// setMouse switches reports of clicks on or off.
func (s *session) setMouse(on bool) {
	s.mouse.Store(on)
	if on {
		s.painter.send(mouseOn)
		return
	}
	s.painter.send(mouseOff)
}

// tellSize tells the model how large the terminal is now.
func (s *session) tellSize() {
	width, height := s.device.size()
	s.program.Send(tea.WindowSizeMsg{Width: width, Height: height})
}
