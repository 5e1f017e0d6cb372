package vt

import (
	"fmt"
	"slices"
	"strings"
)

// Size is the width and height in cells.
func (t *Terminal) Size() (width, height int) { return t.width, t.height }

// Cell is the cell at column x and row y, both from 0.
func (t *Terminal) Cell(x, y int) Cell { return t.grid()[y][x] }

// Cursor is where the cursor stands, and whether it is shown.
func (t *Terminal) Cursor() (x, y int, shown bool) {
	return t.cursor.x, t.cursor.y, t.modes[modeCursor]
}

// Mode tells whether a private mode (DECSET) is on.
func (t *Terminal) Mode(number int) bool { return t.modes[number] }

// AltScreen tells whether the alternate screen is shown.
func (t *Terminal) AltScreen() bool { return t.onAlt }

// Updating tells whether a synchronized update is under way, during which a
// real terminal would still show the screen before it.
func (t *Terminal) Updating() bool { return t.modes[modeSync] }

// Lines are the rows of the screen as text, without trailing spaces.
func (t *Terminal) Lines() []string {
	lines := make([]string, 0, t.height)
	for _, row := range t.grid() {
		lines = append(lines, rowText(row))
	}
	return lines
}

// Text is the screen as text, without trailing spaces and empty last rows.
func (t *Terminal) Text() string {
	return strings.TrimRight(strings.Join(t.Lines(), "\n"), "\n")
}

// Left names what a program should have undone before it ended: modes,
// colours, the scroll region, the alternate screen.
func (t *Terminal) Left() []string {
	var left []string
	note := func(on bool, what string) {
		if on {
			left = append(left, what)
		}
	}
	note(t.onAlt, "alternate screen")
	note(!t.modes[modeCursor], "hidden cursor")
	note(!t.modes[modeWrap], "no wrapping")
	note(t.cursor.style != plain(), "colours")
	note(t.top != 0 || t.bottom != t.height-1, "scroll region")
	note(t.insert, "insert mode")
	for mode, on := range t.modes {
		note(on && mode != modeCursor && mode != modeWrap && !alternate(mode), fmt.Sprint("mode ", mode))
	}
	slices.Sort(left)
	return left
}

// Difference describes the first cell in which two screens of the same size
// look different, and is empty where none does.
func Difference(got, want *Terminal) string {
	for y := range want.height {
		for x := range want.width {
			g, w := got.Cell(x, y).Looks(), want.Cell(x, y).Looks()
			if g != w {
				return fmt.Sprintf("column %d, row %d: got %+v, want %+v\n--- got\n%s\n--- want\n%s",
					x, y, g, w, got.Text(), want.Text())
			}
		}
	}
	return ""
}
