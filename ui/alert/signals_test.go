package alert

import (
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"cdsredis/config"
	_ "cdsredis/ui/background"
)

// wanted is every way, but for those named.
func wanted(off ...string) config.Notify {
	n := config.Default().Notify
	for _, name := range off {
		switch name {
		case "bell":
			n.Bell.V = false
		case "desktop":
			n.Desktop.V = false
		case "title":
			n.Title.V = false
		case "progress":
			n.Progress.V = config.ProgressOff
		}
	}
	return n
}

func env(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

// all is everything that s can send, one after another.
func all(s Signals) string {
	return strings.Join([]string{s.Enter(), s.Event("T", "b"), s.Title("t"), s.Progress(Busy), s.Leave()}, "|")
}

func TestEachSignalIsSentAsItsTerminalsKnowIt(t *testing.T) {
	t.Parallel()
	const xterm = "xterm-256color"
	tests := map[string]struct {
		wanted config.Notify
		env    func(string) string
		want   string
	}{
		"an unknown terminal gets no progress": {
			wanted(), env("TERM", xterm),
			"\x1b[22;2t|\x1b]9;T: b\x1b\\\x1b]777;notify;T;b\x1b\\\a|\x1b]2;t\x1b\\||\x1b]2;\x1b\\\x1b[23;2t",
		},
		"Windows Terminal": {
			wanted("desktop"), env("TERM", xterm, "WT_SESSION", "1"),
			"\x1b[22;2t|\a|\x1b]2;t\x1b\\|\x1b]9;4;3;0\x1b\\|\x1b]9;4;0;0\x1b\\\x1b]2;\x1b\\\x1b[23;2t",
		},
		"tmux is asked to hand on what isn't its own": {
			wanted(), env("TERM", "tmux-256color", "TMUX", "/tmp/x,1,0", "WT_SESSION", "1"),
			"\x1b[22;2t|\x1bPtmux;\x1b\x1b]9;T: b\x1b\x1b\\\x1b\\\x1bPtmux;\x1b\x1b]777;notify;T;b\x1b\x1b\\\x1b\\\a|" +
				"\x1b]2;t\x1b\\||\x1b]2;\x1b\\\x1b[23;2t",
		},
		"screen too": {
			wanted("bell", "title"), env("TERM", "screen", "STY", "1.pts"),
			"|\x1bP\x1b]9;T: b\a\x1b\\\x1bP\x1b]777;notify;T;b\a\x1b\\|||",
		},
		"a terminal that knows both notifications gets one": {
			wanted("bell", "title", "progress"), env("TERM", "xterm-ghostty"),
			"|\x1b]777;notify;T;b\x1b\\|||",
		},
		"kitty": {
			wanted("bell", "title"), env("TERM", "xterm-kitty"),
			"|\x1b]9;T: b\x1b\\|||",
		},
		"the bell alone": {wanted("desktop", "title", "progress"), env("TERM", xterm, "WT_SESSION", "1"), "|\a|||"},
		"the Linux console gets nothing that it could print": {wanted(), env("TERM", "linux"), "|\a|||"},
		"nothing when all is off": {
			wanted("bell", "desktop", "title", "progress"), env("TERM", xterm, "WT_SESSION", "1"), "||||",
		},
		"an environment that isn't known": {wanted("desktop", "title"), nil, "|\a|||"},
	}
	for name, tt := range tests {
		if got := all(New(tt.wanted, termenv.TrueColor, tt.env)); got != tt.want {
			t.Errorf("%s:\n got %q\nwant %q", name, got, tt.want)
		}
	}
}

func TestPlainSurroundingsSilenceEverything(t *testing.T) {
	t.Parallel()
	n := wanted()
	n.Progress.V = config.ProgressOn
	for name, s := range map[string]Signals{
		"no colours":     New(n, termenv.Ascii, env("TERM", "xterm-256color", "NO_COLOR", "1")),
		"the zero value": {},
	} {
		if got := all(s); got != "||||" {
			t.Errorf("%s: sends %q, want nothing", name, got)
		}
	}
}

func TestProgressThatIsAskedForIsSentToAnyTerminal(t *testing.T) {
	t.Parallel()
	n := wanted("bell", "desktop", "title")
	n.Progress.V = config.ProgressOn
	for name, tt := range map[string]struct {
		env  func(string) string
		want string
	}{
		"over SSH": {env("TERM", "xterm-256color"), "\x1b]9;4;2;100\x1b\\"},
		"in tmux":  {env("TERM", "screen", "TMUX", "x"), "\x1bPtmux;\x1b\x1b]9;4;2;100\x1b\x1b\\\x1b\\"},
	} {
		if got := New(n, termenv.ANSI, tt.env).Progress(Error); got != tt.want {
			t.Errorf("%s: sends %q, want %q", name, got, tt.want)
		}
	}
}

func TestTextsInSignalsAreHarmlessAndShort(t *testing.T) {
	t.Parallel()
	s := New(wanted(), termenv.TrueColor, env("TERM", "xterm"))
	hostile := "a;b\x1b]52;c;x\a\x1b\\\u009b2J\r\n\u202e" + strings.Repeat("缓存", 500)
	for name, got := range map[string]string{"event": s.Event(hostile, hostile), "title": s.Title(hostile)} {
		for _, bad := range []string{"\x1b]52", "\u009b", "\r", "\n", "\u202e", "a;b"} {
			if strings.Contains(got, bad) {
				t.Errorf("%s holds %q: %q", name, bad, got)
			}
		}
		if len(got) > 1000 {
			t.Errorf("%s is %d bytes long", name, len(got))
		}
	}
	if got := strings.Count(s.Event(hostile, hostile), "\a"); got != 1 {
		t.Errorf("an event rings %d times, want once", got)
	}
}

// ConEmu obeys numbered commands where others show a notification.
func TestNoNotificationBeginsWithANumber(t *testing.T) {
	t.Parallel()
	got := New(wanted(), termenv.TrueColor, env("TERM", "xterm")).Event("CDS Redis", "1 done")
	if !strings.HasPrefix(got, "\x1b]9;CDS Redis: 1 done\x1b\\") {
		t.Errorf("event is %q", got)
	}
}
