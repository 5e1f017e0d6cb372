package terminal

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"
)

// Options say on which terminal the interface runs.
type Options struct {
	In, Out *os.File
	// Env looks up an environment variable; nil knows none.
	Env func(string) string
	// Profile is how many colours the model's styles use. They are sent as
	// they are.
	Profile termenv.Profile
	// ASCII says when only characters are sent that all terminals draw alike.
	ASCII ASCII
	// Mouse makes the terminal report clicks from the start; SetMouse changes
	// that. It stops people from selecting text.
	Mouse bool
	// Enter and Leave are sequences of the model's own that draw nothing.
	// Enter is sent whenever the terminal is taken, and Leave, which undoes
	// it, whenever it is given back.
	Enter, Leave string
	// Lend is called before another program gets the terminal, and what it
	// returns after: the keys that interrupt are that program's meanwhile. Nil
	// is for nobody to tell.
	Lend func() (back func())
	// Logger gets what happens to the terminal; nil discards it.
	Logger *slog.Logger
}

// Run shows m on the terminal until it quits, ctx ends, a signal ends it, or it
// panics, and gives the terminal back as it was. It returns the model as it was
// last.
//
// The error is nil after tea.Quit, a *Signal, a *Panic, or the cause of ctx's
// end. The first frame is sent before bubbletea starts: m gets a
// tea.WindowSizeMsg and is drawn before its Init command runs. A model with
// the method Cursor() (x, y int, shown bool) says where text is typed.
//
// After a hangup SIGHUP has no effect any more: it may come after the end of
// the terminal was seen, or again, and the caller may have things to finish.
//
// ctrl+l repaints and ctrl+z or tea.Suspend suspends without m seeing it;
// letters that arrived at once reach m one by one.
func Run(ctx context.Context, m tea.Model, o Options) (tea.Model, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	s := newSession(o, cancel)
	signal.Notify(s.signals, signals()...)
	defer signal.Stop(s.signals)
	if err := s.open(); err != nil {
		return m, err
	}
	defer s.close()
	model := newProgram(m, s)
	err := model.begin()
	if err == nil {
		err = s.read()
	}
	if err != nil {
		return model.inner, err
	}
	s.program = tea.NewProgram(model, tea.WithContext(ctx), tea.WithInput(s.input), tea.WithOutput(o.Out),
		tea.WithoutRenderer(), tea.WithoutSignalHandler(), tea.WithoutCatchPanics(), tea.WithFilter(translate))
	go s.guard(s.painter.run)
	go s.guard(func() { s.listen(ctx) })
	go s.guard(func() { s.watchSize(ctx) })
	_, err = s.program.Run()
	err = outcome(ctx, err)
	var ended *Signal
	if errors.As(err, &ended) && ended.Number == syscall.SIGHUP {
		// Caught and not ignored: one that arrives while that changes would
		// end the process.
		signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
	}
	return model.inner, err
}

// outcome is why the program ended, in the words of this package.
func outcome(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case errors.Is(err, tea.ErrInterrupted):
		return &Signal{Number: syscall.SIGINT}
	case err != nil:
		return fmt.Errorf("run the interface: %w", err)
	}
	return nil
}

// listen obeys signals until the run ends.
func (s *session) listen(ctx context.Context) {
	for {
		select {
		case sig := <-s.signals:
			s.onSignal(sig)
		case <-ctx.Done():
			return
		}
	}
}
