package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// Ink is a style reduced to the codes before and after the text, so that a
// cell costs two concatenations. It neither pads nor wraps.
type Ink struct{ open, close string }

// Paint puts the ink around s.
func (i Ink) Paint(s string) string {
	if i.open == "" || s == "" {
		return s
	}
	return i.open + s + i.close
}

// newInk takes the codes of a style apart.
func newInk(s lipgloss.Style) Ink {
	const probe = "x"
	open, shut, ok := strings.Cut(s.Render(probe), probe)
	if !ok {
		return Ink{}
	}
	return Ink{open: open, close: shut}
}
