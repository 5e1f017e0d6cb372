//go:build unix

package clipboard

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cdsredis/ui/programs"
)

// place is a folder of fake programs and what was put on their clipboards.
type place struct {
	t   *testing.T
	dir string
}

func newPlace(t *testing.T) place { return place{t: t, dir: t.TempDir()} }

// install makes a program that keeps its arguments and its input.
func (p place) install(name, script string) {
	p.t.Helper()
	body := "#!/bin/sh\nout='" + filepath.Join(p.dir, name+".got") + "'\n" + script + "\n"
	if err := os.WriteFile(filepath.Join(p.dir, name), []byte(body), 0o700); err != nil {
		p.t.Fatal(err)
	}
}

const keep = `{ echo "$*"; /bin/cat; } > "$out"`

func (p place) got(name string) string {
	b, err := os.ReadFile(filepath.Join(p.dir, name+".got"))
	if err != nil {
		return ""
	}
	return string(b)
}

func (p place) clipboard(env ...string) Clipboard {
	return New(programs.New(append(env, "PATH="+p.dir)), "linux")
}

func TestInTmuxTheTextGoesThroughItsBuffer(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.install("tmux", keep)
	got, err := p.clipboard("TERM=tmux-256color", "TMUX=/tmp/t,1,0").Copy(t.Context(), "生产-订单缓存")
	if err != nil || got.Way.Kind != Tmux || got.Sequence != "" {
		t.Errorf("copied by %+v, %v; want tmux", got, err)
	}
	if s, want := p.got("tmux"), "load-buffer -w -\n生产-订单缓存"; s != want {
		t.Errorf("tmux was given %q, want %q", s, want)
	}
}

func TestWhereAToolFailsTheNextWayIsTaken(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.install("tmux", "exit 1") // an older one does not know the flag
	got, err := p.clipboard("TERM=screen", "TMUX=/tmp/t,1,0").Copy(t.Context(), "hi")
	if want := "\x1bPtmux;\x1b\x1b]52;c;aGk=\a\x1b\\"; err != nil || got.Way.Kind != Terminal || got.Sequence != want {
		t.Errorf("copied by %+v, %v; want the terminal, wrapped for tmux", got, err)
	}
	p.install("xclip", "exit 1")
	p.install("xsel", keep)
	got, err = p.clipboard("TERM=xterm", "DISPLAY=:0").Copy(t.Context(), "hi")
	if err != nil || got.Way.Program != "xsel" || p.got("xsel") != "--clipboard --input\nhi" {
		t.Errorf("copied by %+v, %v; xsel was given %q", got, err, p.got("xsel"))
	}
}

func TestAToolThatHangsIsGivenUp(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.install("xclip", "exec /bin/sleep 60")
	c := p.clipboard("TERM=xterm", "DISPLAY=:0")
	c.patience = 50 * time.Millisecond
	got, err := c.Copy(t.Context(), "hi")
	if err != nil || got.Way.Kind != Terminal {
		t.Errorf("copied by %+v, %v; want the terminal", got, err)
	}
}

func TestAToolThatGoesOnInTheBackgroundIsNotWaitedFor(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.install("xclip", keep+"\n/bin/sleep 5 &") // longer than a program is waited for
	got, err := p.clipboard("TERM=xterm", "DISPLAY=:0").Copy(t.Context(), "hi")
	if err != nil || got.Way.Program != "xclip" {
		t.Errorf("copied by %+v, %v; want xclip", got, err)
	}
}

func TestWithoutAWayTheErrorSaysSo(t *testing.T) {
	t.Parallel()
	if _, err := newPlace(t).clipboard("TERM=linux").Copy(t.Context(), "hi"); !errors.Is(err, ErrNoWay) {
		t.Errorf("the error is %v, want %v", err, ErrNoWay)
	}
	if _, err := newPlace(t).clipboard("TERM=xterm").Copy(t.Context(), strings.Repeat("x", MaxTerminal+1)); !errors.Is(err, ErrTooLong) {
		t.Errorf("the error is %v, want %v", err, ErrTooLong)
	}
}

func TestWhatIsCopiedIsCleanAndKeepsItsLines(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.install("tmux", keep)
	text := "one\x1b]52;c;ZXZpbA==\a\nt\u202ewo\r\n\x1b[31mthree\x9b0m"
	if _, err := p.clipboard("TERM=tmux", "TMUX=/tmp/t").Copy(t.Context(), text); err != nil {
		t.Fatal(err)
	}
	_, got, _ := strings.Cut(p.got("tmux"), "\n")
	if want := "one\ntwo \nthree\ufffd0m"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
}
