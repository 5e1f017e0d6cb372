//go:build unix

package ptytest

import (
	"slices"
	"syscall"
	"testing"

	"cdsredis/ui/uitest/vt"
)

func TestProgramReadsKeysAndShowsOutput(t *testing.T) {
	t.Parallel()
	p := Start(t, Options{Width: 30, Height: 5}, "sh", "-c", `echo ready; read line; echo "got $line"; exit 3`)
	p.WaitFor("ready")
	p.Type("实例<enter>")
	p.WaitFor("got 实例")
	if e := p.Wait(); e.Code != 3 || e.Signal != nil || len(e.Left) != 0 {
		t.Errorf("exit is %+v; want code 3 and nothing left", e)
	}
}

func TestExitTellsTheSignalAndWhatWasLeft(t *testing.T) {
	t.Parallel()
	p := Start(t, Options{}, "sh", "-c", `printf '\033[?1049h\033[?25lready'; read line`)
	p.WaitFor("ready")
	p.Signal(syscall.SIGTERM)
	e := p.Wait()
	if want := []string{"alternate screen", "hidden cursor"}; !slices.Equal(e.Left, want) {
		t.Errorf("left is %q; want %q", e.Left, want)
	}
	if e.Signal != syscall.SIGTERM {
		t.Errorf("signal is %v; want SIGTERM", e.Signal)
	}
}

func TestTerminalAnswersUnlessSilent(t *testing.T) {
	t.Parallel()
	const ask = `stty raw -echo; printf 'ask\033[5n'; dd bs=1 count=4 2>/dev/null | od -c`
	p := Start(t, Options{}, "sh", "-c", ask)
	p.WaitFor("033   [   0   n")

	silent := Start(t, Options{Silent: true}, "sh", "-c", ask)
	silent.WaitFor("ask")
	silent.Send("keys")
	silent.WaitFor("k   e   y   s")
	if got := silent.Asked(); !slices.Equal(got, []string{"dsr"}) {
		t.Errorf("asked %q; want one dsr", got)
	}
}

func TestResizeReachesTheProgram(t *testing.T) {
	t.Parallel()
	p := Start(t, Options{}, "sh", "-c", `trap 'stty size; exit' WINCH; echo ready; while :; do sleep 0.01; done`)
	p.WaitFor("ready")
	p.Resize(100, 30)
	p.WaitFor("30 100")
	p.Look(func(s *vt.Terminal) {
		if w, h := s.Size(); w != 100 || h != 30 {
			t.Errorf("screen is %d×%d; want 100×30", w, h)
		}
	})
}

func TestHangupEndsTheProgram(t *testing.T) {
	t.Parallel()
	p := Start(t, Options{}, "sh", "-c", `echo ready; exec sleep 60`)
	p.WaitFor("ready")
	p.Hangup()
	if e := p.Wait(); e.Signal != syscall.SIGHUP {
		t.Errorf("ended by %v; want SIGHUP", e.Signal)
	}
}

func TestKeyNames(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]string{
		"ab<lt>":            "ab<",
		"<ctrl+c><alt+x>":   "\x03\x1bx",
		"<down><shift+tab>": "\x1b[B\x1b[Z",
	} {
		if got, err := keyBytes(keys); err != nil || got != want {
			t.Errorf("keys %q are %q, %v; want %q", keys, got, err, want)
		}
	}
	for _, keys := range []string{"<nothing>", "a<b"} {
		if _, err := keyBytes(keys); err == nil {
			t.Errorf("keys %q are taken; want an error", keys)
		}
	}
}
