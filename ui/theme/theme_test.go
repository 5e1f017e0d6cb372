package theme

import (
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"cdsredis/api"
)

func TestColoursFollowTheConventions(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		env  string
		want termenv.Profile
	}{
		"true colour":                     {"TERM=xterm-256color COLORTERM=truecolor", termenv.TrueColor},
		"plain SSH, 256 colours":          {"TERM=xterm-256color", termenv.ANSI256},
		"plain SSH, 16 colours":           {"TERM=xterm", termenv.ANSI},
		"kitty over SSH":                  {"TERM=xterm-kitty", termenv.TrueColor},
		"NO_COLOR":                        {"TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1", termenv.Ascii},
		"any NO_COLOR, 0 too":             {"TERM=xterm-256color NO_COLOR=0", termenv.Ascii},
		"an empty NO_COLOR counts not":    {"TERM=xterm-256color NO_COLOR=", termenv.ANSI256},
		"CLICOLOR=0":                      {"TERM=xterm-256color CLICOLOR=0", termenv.Ascii},
		"CLICOLOR=1":                      {"TERM=xterm-256color CLICOLOR=1", termenv.ANSI256},
		"CLICOLOR_FORCE beats CLICOLOR=0": {"TERM=xterm-256color CLICOLOR=0 CLICOLOR_FORCE=1", termenv.ANSI256},
		"CLICOLOR_FORCE on an old one":    {"TERM=vt100 CLICOLOR_FORCE=1", termenv.ANSI},
		"NO_COLOR beats CLICOLOR_FORCE":   {"TERM=xterm NO_COLOR=1 CLICOLOR_FORCE=1", termenv.Ascii},
		"a terminal without colours":      {"TERM=vt100", termenv.Ascii},
	} {
		env := map[string]string{}
		for _, kv := range strings.Fields(c.env) {
			k, v, _ := strings.Cut(kv, "=")
			env[k] = v
		}
		got := ColourProfile(func(k string) (string, bool) { v, ok := env[k]; return v, ok })
		if got != c.want {
			t.Errorf("%s: profile %v, want %v", name, got, c.want)
		}
	}
}

func TestEveryStatusHasASignOfOneCell(t *testing.T) {
	t.Parallel()
	th := New(lipgloss.NewRenderer(io.Discard), true)
	seen := map[string]api.Status{}
	for _, s := range []api.Status{api.StatusRunning, api.StatusCreating, "CREATE_FAILED", "STOPPED"} {
		sign, _ := th.Status(s)
		if ansi.StringWidth(sign) != 1 {
			t.Errorf("%s: the sign %q is not one cell wide", s, sign)
		}
		if other, ok := seen[sign]; ok {
			t.Errorf("%s and %s have the same sign", s, other)
		}
		seen[sign] = s
	}
}

func TestAnInkGoesAroundTheTextAndLeavesItAlone(t *testing.T) {
	t.Parallel()
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.TrueColor)
	got := New(r, true).Bad.Paint("no  line")
	if ansi.Strip(got) != "no  line" || got == "no  line" {
		t.Errorf("painted text is %q", got)
	}
}

func TestOnlyThePaletteNamesColours(t *testing.T) {
	t.Parallel()
	literal := regexp.MustCompile(`"#[0-9a-fA-F]{6}"|lipgloss\.Color\(`)
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Name() == "palette.go" || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		if m := literal.Find(b); m != nil {
			t.Errorf("%s names the colour %s", f.Name(), m)
		}
	}
}
