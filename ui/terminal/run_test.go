//go:build unix

package terminal_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// probe is the end of the question how wide a character is drawn.
const probe = "\x1b[6n"

func start(t *testing.T, o ptytest.Options) *ptytest.Program {
	t.Helper()
	o.Env = append(o.Env, asProgram+"=1")
	p := ptytest.Start(t, o, os.Args[0])
	p.WaitFor("keys []")
	return p
}

func TestEveryWayOutLeavesTheTerminalAsItWas(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		keys   string
		signal os.Signal
		code   int
		says   string
	}{
		"quit":                       {keys: "q", code: 0, says: "bye"},
		"interrupt by the model":     {keys: "I", code: 130},
		"cancelled":                  {keys: "X", code: 1, says: "context canceled"},
		"panic in Update":            {keys: "U", code: 70, says: "panic: boom in Update\nstack has the place: true"},
		"panic in View":              {keys: "V", code: 70, says: "panic: boom in View\nstack has the place: true"},
		"panic in a command":         {keys: "C", code: 70, says: "panic: boom in a command\nstack has the place: true"},
		"panic in a nested batch":    {keys: "B", code: 70, says: "panic: boom in a command"},
		"panic in a sequence":        {keys: "S", code: 70, says: "panic: boom in a command"},
		"SIGTERM":                    {signal: syscall.SIGTERM, code: 143},
		"SIGINT":                     {signal: syscall.SIGINT, code: 130},
		"SIGHUP":                     {signal: syscall.SIGHUP, code: 129},
		"SIGTERM with mouse and all": {keys: "MabcT", signal: syscall.SIGTERM, code: 143},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := start(t, ptytest.Options{})
			p.Type(c.keys)
			if c.signal != nil {
				p.WaitFor("keys [" + c.keys)
				p.Signal(c.signal)
			}
			e := p.Wait()
			if e.Code != c.code {
				t.Errorf("exit code is %d; want %d; the screen is\n%s", e.Code, c.code, e.Screen)
			}
			if len(e.Left) > 0 {
				t.Errorf("left on: %q", e.Left)
			}
			balanced(t, p, 1)
			if !strings.HasPrefix(e.Screen, c.says) || strings.Contains(e.Screen, "keys [") {
				t.Errorf("the screen after it is %q; want %q and nothing of the interface", e.Screen, c.says)
			}
		})
	}
}

// balanced checks that the terminal was taken and given back so many times,
// each in the model's own way too.
func balanced(t *testing.T, p *ptytest.Program, times int) {
	t.Helper()
	for _, sequence := range []string{pushTitle, popTitle} {
		if n := bytes.Count(p.Raw(), []byte(sequence)); n != times {
			t.Errorf("%q was sent %d times; want %d", sequence, n, times)
		}
	}
}

func TestHangupEndsTheProgram(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.Hangup()
	if e := p.Wait(); e.Code != 129 {
		t.Errorf("exit code is %d, signal %v; want 129", e.Code, e.Signal)
	}
}

// A hangup that is ignored, as nohup has it, doesn't make a program without a
// terminal live for ever.
func TestHangupEndsTheProgramUnderNohup(t *testing.T) {
	t.Parallel()
	p := ptytest.Start(t, ptytest.Options{Env: []string{asProgram + "=1"}},
		"sh", "-c", `trap "" HUP; exec "$0"`, os.Args[0])
	p.WaitFor("keys []")
	p.Hangup()
	if e := p.Wait(); e.Code != 129 {
		t.Errorf("exit code is %d, signal %v; want 129", e.Code, e.Signal)
	}
}

func TestKeysArriveOneByOneAndPastesWhole(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.Type(strings.Repeat("r", 20))
	p.WaitFor("updates 20")
	p.Type("<blur><focus><blur>")
	p.WaitFor("blur focus blur")
	p.Paste("qqq 实")
	p.WaitFor("paste qqq 实")
}

func TestLongInputArrivesWhole(t *testing.T) {
	t.Parallel()
	for _, n := range []int{255, 256, 257, 512} {
		p := start(t, ptytest.Options{})
		p.Type(strings.Repeat("r", n))
		p.WaitFor(fmt.Sprintf("updates %d", n))
	}
}

func TestModesCanBeSwitchedWhileItRuns(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.Look(func(s *vt.Terminal) {
		for mode, want := range map[int]bool{25: false, 1002: false, 1004: true, 1006: false, 1049: true, 2004: true} {
			if got := s.Mode(mode); got != want {
				t.Errorf("mode %d is %v at the start; want %v", mode, got, want)
			}
		}
	})
	p.Type("M")
	p.WaitUntil("mouse on", func(s *vt.Terminal) bool { return s.Mode(1002) && s.Mode(1006) })
	p.Type("m")
	p.WaitUntil("mouse off", func(s *vt.Terminal) bool { return !s.Mode(1002) && !s.Mode(1006) })
	p.Type("T")
	p.WaitUntil("title", func(s *vt.Terminal) bool { return s.Title == "the title" })
	p.WaitUntil("the cursor is behind the keys", func(s *vt.Terminal) bool {
		x, y, shown := s.Cursor()
		return x == len("keys [MmT") && y == 1 && shown
	})
}

func TestRepaintDrawsOverWhatOthersWrote(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.Look(func(s *vt.Terminal) { _, _ = s.Write([]byte("\x1b[3;5HWALL MESSAGE\x1b[31;10r\x1b[10;20r")) })
	p.Type("<ctrl+l>")
	p.WaitGone("WALL MESSAGE")
	p.WaitFor("keys []")
}

func TestResizeStormEndsRight(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	for i := range 60 {
		p.Resize(20+i, 5+i%20)
	}
	p.Resize(1, 1)
	p.WaitUntil("one cell is drawn", func(s *vt.Terminal) bool { return s.Text() == "s" })
	p.Resize(33, 7)
	p.WaitFor("size 33×7")
	want := vt.New(33, 7)
	fmt.Fprint(want, "size 33×7\r\nkeys []\r\n实例\r\nupdates 0")
	p.Look(func(s *vt.Terminal) {
		if d := vt.Difference(s, want); d != "" {
			t.Error(d)
		}
	})
}

func TestTerminalOfUnknownSizeTakesItFromTheEnvironment(t *testing.T) {
	t.Parallel()
	script := `stty rows 0 cols 0; exec "$0"`
	p := ptytest.Start(t, ptytest.Options{Env: []string{asProgram + "=1", "COLUMNS=66"}}, "sh", "-c", script, os.Args[0])
	p.WaitFor("size 66×24")
}

func TestSilentTerminalIsAskedOnceAndNeverWaitedFor(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{Silent: true})
	for i := range 5 {
		p.Type("r")
		p.WaitFor(fmt.Sprintf("updates %d", i+1))
	}
	if asked := p.Asked(); !slices.Equal(asked, []string{"dsr"}) {
		t.Errorf("asked %q; want one question", asked)
	}
	p.Type("q")
	if e := p.Wait(); e.Code != 0 || len(e.Left) > 0 {
		t.Errorf("exit is %+v; want 0 and nothing left", e)
	}
}

func TestAnswersOfTheTerminalAreNoKeys(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.WaitBytes(probe) // what it answers to that would come in between
	p.Send("a\x1b[0nb\x1b[")
	p.WaitFor("keys [ab]")
	p.Send("0nc\x1b[0n\x1b")
	p.WaitFor("keys [abcesc]")
}

func TestNothingIsWrittenWhenNothingChanges(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.Type("r")
	p.WaitFor("updates 1")
	before := len(p.Raw())
	p.Send("\x1b[99~") // a sequence that no key sends
	p.Type("<ctrl+l>")
	p.WaitUntil("repainted", func(s *vt.Terminal) bool { return s.Clears >= 2 })
	if out := p.Raw()[before:]; !bytes.HasPrefix(out, []byte("\x1b[m\x1b[H\x1b[2J")) {
		t.Errorf("something was written before the repaint: %q", out)
	}
}

// A question in the first frame would be in the way of the picture, where the
// terminal draws what is asked about, and of terminals that answer none.
func TestWidthsAreAskedForOnceTheFirstFrameIsAnswered(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{})
	p.WaitBytes(probe)
	if asked := p.Asked(); len(asked) < 2 || asked[0] != "dsr" || asked[1] != "cpr" {
		t.Errorf("asked %q; want whether it answers, and then for the cursor", asked)
	}
	p.Type("r")
	p.WaitFor("updates 1")
	p.WaitFor("keys [r]")
}

// Giving the terminal back waits for its answer, and must not wait for anyone
// to take the keys that are typed meanwhile.
func TestTypingWhileItEndsDoesNotHoldItUp(t *testing.T) {
	t.Parallel()
	p := start(t, ptytest.Options{Delay: 200 * time.Millisecond})
	p.Type("r")
	p.WaitFor("updates 1")
	for _, keys := range []string{"r", "q", "abc", "def", strings.Repeat("x", 3000)} {
		p.Type(keys)
	}
	if e := p.Wait(); e.Code != 0 || len(e.Left) > 0 {
		t.Errorf("exit is %+v; want 0 and nothing left", e)
	}
}

func TestAnswerThatIsUnderWayAtTheEndIsNotTyping(t *testing.T) {
	t.Parallel()
	p := ptytest.Start(t, ptytest.Options{Env: []string{asProgram + "=1"}, Delay: 150 * time.Millisecond},
		"sh", "-c", `"$0"; read line; echo "typed <$line>"`, os.Args[0])
	p.WaitFor("keys []")
	p.Type("r")
	p.WaitFor("updates 1")
	p.Type("q")
	p.WaitFor("bye")
	p.Type("ls<enter>")
	p.WaitFor("typed <ls>")
	p.Wait()
}
