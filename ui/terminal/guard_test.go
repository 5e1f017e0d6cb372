package terminal

import (
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"go.uber.org/goleak"

	"cdsredis/ui/uitest"
)

func ending() (*session, *error) {
	var ended error
	return newSession(Options{}, func(err error) { ended = err }), &ended
}

func TestPanicInAGoroutineEndsTheRunWithItsStack(t *testing.T) {
	t.Parallel()
	s, ended := ending()
	s.guard(func() { panic("boom") })
	var p *Panic
	if !errors.As(*ended, &p) || p.Error() != "panic: boom" || !strings.Contains(string(p.Stack), "guard_test.go") {
		t.Errorf("ended with %v; want the panic with its stack", *ended)
	}
}

func TestProtectedCommandsYieldWhatTheyDid(t *testing.T) {
	t.Parallel()
	s, ended := ending()
	say := func(n int) tea.Cmd { return func() tea.Msg { return n } }
	cmd := s.protect(tea.Batch(say(1), tea.Sequence(say(2), nil, say(3)), say(4)))
	got := uitest.Results(cmd)
	if len(got) != 4 || got[0] != 1 || got[1] != 2 || got[2] != 3 || got[3] != 4 {
		t.Errorf("results are %v; want 1 to 4", got)
	}
	if *ended != nil {
		t.Errorf("ended with %v; want nothing", *ended)
	}
	if s.protect(nil) != nil {
		t.Error("no command became one")
	}
}

func TestPanicDeepInABatchEndsTheRun(t *testing.T) {
	t.Parallel()
	s, ended := ending()
	boom := func() tea.Msg { panic("boom") }
	uitest.Results(s.protect(tea.Batch(tea.Sequence(nil, tea.Batch(boom, boom)), boom)))
	if *ended == nil {
		t.Error("the run goes on after a panic")
	}
}

func TestPainterAndInputLeaveNothingRunning(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	p := newPainter(&paper{})
	done := make(chan struct{})
	go func() { p.run(); close(done) }()
	p.show(text("a"))
	p.stop()
	<-done
	in := newInput(p.answered)
	in.close()
	in.pass([]byte("nobody reads this"))
}
