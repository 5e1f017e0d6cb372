package theme

import (
	"math"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// leastContrast is what WCAG 2 asks for text at level AA.
const leastContrast = 4.5

// The grounds that a theme has to be readable on: from the darkest to the
// lightest that terminals of its kind usually have.
var (
	darkGrounds  = []string{"#000000", "#1e1e1e", "#1d2128"}
	lightGrounds = []string{"#ffffff", "#fafafa", "#f5f5f5"}
)

func TestTextCanBeReadInEveryThemeWithColoursOfItsOwn(t *testing.T) {
	t.Parallel()
	for name, grounds := range map[string][]string{
		NameDark: darkGrounds, NameLight: lightGrounds, NameHighContrast: {"#000000"},
	} {
		p := BuiltIn().Palette(name)
		pick := map[string]func(lipgloss.CompleteColor) string{
			"true colour": func(c lipgloss.CompleteColor) string { return c.TrueColor },
			"256 colours": func(c lipgloss.CompleteColor) string { return c.ANSI256 },
		}
		for depth, of := range pick {
			value := func(c lipgloss.TerminalColor) string { return of(c.(lipgloss.CompleteColor)) }
			check := func(token string, text, ground string) {
				if got := contrast(text, ground); got < leastContrast {
					t.Errorf("%s, %s: %s (%s) has a contrast of %.2f on %s, want %.1f", name, depth, token, text, got, ground, leastContrast)
				}
			}
			for _, ground := range grounds {
				for token, c := range p.tokens() {
					switch token {
					case "line", "selected", "select_bg", "on_badge": // no text, or on another ground
						continue
					}
					if _, own := (*c).(lipgloss.NoColor); own { // the terminal's user sees to it
						continue
					}
					check(token, value(*c), ground)
				}
				for hue, c := range p.hues {
					check(hue, value(c), ground)
				}
			}
			check("selected", value(p.selected), value(p.selectBG))
			check("on_badge on warn", value(p.onBadge), value(p.warn))
			check("on_badge on bad", value(p.onBadge), value(p.bad))
		}
	}
}

// contrast is WCAG's ratio of two colours: 1 for the same, 21 for black on
// white.
func contrast(a, b string) float64 {
	one, other := luminance(a), luminance(b)
	return (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

func luminance(value string) float64 {
	c := termenv.ConvertToRGB(termenv.TrueColor.Color(value))
	linear := func(v float64) float64 {
		if v <= 0.03928 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
