package theme

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

func colourful() *lipgloss.Renderer {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.TrueColor)
	return r
}

func TestEveryThemeIsOfferedOnceAndThenTheFirstAgain(t *testing.T) {
	t.Parallel()
	s := BuiltIn()
	s.Add("mine", NameDark, nil)
	var seen []string
	for name := s.After(""); !slices.Contains(seen, name); name = s.After(name) {
		seen = append(seen, name)
	}
	if want := []string{"dark", "light", "ansi", "mono", "high-contrast", "mine"}; !slices.Equal(seen, want) {
		t.Errorf("the themes are offered as %v, want %v", seen, want)
	}
}

func TestAThemeOfOnesOwnChangesItsTokensAndKeepsTheRest(t *testing.T) {
	t.Parallel()
	s := BuiltIn()
	s.Add("mine", NameDark, map[string]string{"bad": "#123456", "ok": "default"})
	r := colourful()
	mine, base := Of(r, s.Palette("mine")), Of(r, s.Palette(NameDark))
	if got, want := mine.Bad.Paint("x"), "\x1b[38;2;18;52;86mx\x1b[0m"; got != want {
		t.Errorf("bad text is %q, want %q", got, want)
	}
	if got := mine.OK.Paint("x"); got != "x" {
		t.Errorf("text in the terminal's own colour is %q, want it plain", got)
	}
	if mine.Warn != base.Warn {
		t.Error("a token that was not changed differs from the base's")
	}
}

func TestMonoHasNoColourAndStillShowsWhereOneIs(t *testing.T) {
	t.Parallel()
	th := Of(colourful(), WithoutColour().Palette(NameDark))
	for name, ink := range map[string]Ink{"text": th.Text, "ok": th.OK, "bad": th.Bad, "selected": th.Selected, "badge": th.Badge, "alarm": th.Alarm} {
		if s := ink.Paint("x"); strings.Contains(s, "38;") || strings.Contains(s, "48;") {
			t.Errorf("%s has a colour: %q", name, s)
		}
	}
	if s := th.Selected.Paint("x"); s == "x" {
		t.Error("the selected row looks like any other")
	}
}

func TestAnsiUsesTheTerminalsOwnSixteenColoursOnly(t *testing.T) {
	t.Parallel()
	for token, c := range func() map[string]*lipgloss.TerminalColor { p := sixteen(); return p.tokens() }() {
		switch v := (*c).(type) {
		case lipgloss.NoColor:
		case lipgloss.Color:
			if len(v) != 1 {
				t.Errorf("%s is %q, which is none of the first ten", token, v)
			}
		default:
			t.Errorf("%s is a %T", token, v)
		}
	}
}
