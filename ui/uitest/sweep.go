package uitest

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Size is a size of the terminal or of a part of it, in cells.
type Size struct{ Width, Height int }

// Sizes are those at which layouts break: tiny, just too small, usual, wide,
// and tall ones.
func Sizes() []Size {
	var sizes []Size
	for _, w := range []int{1, 2, 7, 20, 39, 40, 41, 60, 79, 80, 81, 100, 120, 200} {
		for _, h := range []int{1, 2, 3, 7, 8, 9, 15, 24, 25, 40, 60} {
			sizes = append(sizes, Size{Width: w, Height: h})
		}
	}
	return sizes
}

// Sweep draws at all Sizes, and fails the test where a drawing isn't exactly
// as many rows as asked for or has a row that is wider.
func Sweep(t testing.TB, draw func(Size) string) {
	t.Helper()
	for _, s := range Sizes() {
		view := draw(s)
		if problem := misfit(view, s); problem != "" {
			t.Errorf("at %d×%d: %s\n%s", s.Width, s.Height, problem, ansi.Strip(view))
		}
	}
}

func misfit(view string, s Size) string {
	lines := strings.Split(view, "\n")
	if len(lines) != s.Height {
		return "not as many rows as the height"
	}
	for _, line := range lines {
		if ansi.StringWidth(line) > s.Width {
			return "too wide: " + ansi.Strip(line)
		}
	}
	return ""
}
