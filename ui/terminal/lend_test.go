//go:build unix

package terminal_test

import (
	"bytes"
	"os"
	"syscall"
	"testing"

	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

func TestWhatIsKeptIsSetAgainAfterASuspension(t *testing.T) {
	t.Parallel()
	script := `set -m; "$0"; echo stopped; read line; fg >/dev/null; echo over`
	p := ptytest.Start(t, ptytest.Options{Env: []string{asProgram + "=1"}}, "sh", "-c", script, os.Args[0])
	p.WaitFor("keys []")
	title := func(want string) {
		t.Helper()
		p.WaitUntil("the title is "+want, func(s *vt.Terminal) bool { return s.Title == want })
	}
	p.Type("K")
	title("the kept title")
	p.Type("<ctrl+z>")
	p.WaitFor("stopped")
	p.Look(func(s *vt.Terminal) { _, _ = s.Write([]byte("\x1b]2;the shell\a")) })
	p.Type("<enter>")
	title("the kept title")
	p.WaitFor("resumed")
	p.Type("q")
	p.WaitFor("over")
	balanced(t, p, 2)
}

func TestSuspendGivesTheTerminalBackAndRepaintsAfter(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		keys   string
		signal os.Signal
	}{
		"ctrl+z":       {keys: "ab<ctrl+z>"},
		"by the model": {keys: "abZ"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			script := `set -m; "$0"; echo stopped; stty -a | grep -o ' icanon'; read line; fg >/dev/null; echo over`
			p := ptytest.Start(t, ptytest.Options{Env: []string{asProgram + "=1"}}, "sh", "-c", script, os.Args[0])
			p.WaitFor("keys []")
			p.Type(c.keys)
			p.WaitFor("icanon")
			p.Look(func(s *vt.Terminal) {
				if left := s.Left(); len(left) > 0 {
					t.Errorf("left on while suspended: %q", left)
				}
			})
			p.Resize(70, 20)
			p.Type("<enter>")
			p.WaitFor("实例 resumed")
			p.WaitFor("size 70×20")
			p.Type("cq")
			p.WaitFor("over")
			if e := p.Wait(); len(e.Left) > 0 {
				t.Errorf("left on: %q", e.Left)
			}
		})
	}
}

// Where there is no shell that could continue it, ctrl+z has to be harmless.
func TestSuspendWithoutJobControlGoesOn(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.Type("<ctrl+z>")
	p.WaitFor("resumed")
	p.Type("a")
	p.WaitFor("keys [a]")
}

func TestStoppedAndContinuedFromOutsideRepaints(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	before := len(p.Raw())
	p.Signal(syscall.SIGCONT)
	p.WaitUntil("it was drawn again", func(s *vt.Terminal) bool { return s.Clears >= 2 && s.AltScreen() })
	if out := p.Raw()[before:]; !bytes.Contains(out, []byte("keys []")) {
		t.Errorf("the frame wasn't drawn again: %q", out)
	}
}

func TestExecRunsAProgramOnTheTerminal(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.Type("E")
	p.WaitFor("child")
	p.Look(func(s *vt.Terminal) {
		if left := s.Left(); len(left) > 0 {
			t.Errorf("left on while the child runs: %q", left)
		}
	})
	p.Type("hello<enter>")
	p.WaitFor("实例 exit status 3")
	p.WaitBytes("child got hello")
	p.Type("ab")
	p.WaitFor("keys [Eab]")
}

// The terminal sends these signals to all that run on it.
func TestKeysThatInterruptAnotherProgramLeaveTheInterfaceAlone(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.Type("P")
	p.WaitFor("child")
	p.Type("<ctrl+c>")
	p.WaitFor("interrupted")
	p.Type("<ctrl+\\>")
	p.WaitFor("quit")
	p.Type("end<enter>")
	p.WaitFor("实例 <nil>")
	p.Type("ab")
	p.WaitFor("keys [Pab]")
	p.Type("q")
	if e := p.Wait(); e.Code != 0 || len(e.Left) > 0 {
		t.Errorf("exit is %+v; want 0 and nothing left", e)
	}
}

func TestSignalDuringExecLeavesTheTerminalAsItWas(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.Type("E")
	p.WaitFor("child")
	p.Signal(syscall.SIGTERM)
	p.Type("bye<enter>")
	if e := p.Wait(); e.Code != 143 || len(e.Left) > 0 {
		t.Errorf("exit is %+v; want 143 and nothing left", e)
	}
}
