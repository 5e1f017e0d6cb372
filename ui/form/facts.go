package form

import (
	"strings"

	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
)

// Note draws a text of any length behind a sign.
func Note(ink theme.Ink, sign, s string, width int) []string {
	var lines []string
	for _, part := range cell.Wrap(s, max(width-cell.Width(sign), 1)) {
		lines = append(lines, ink.Paint(sign+part))
		sign = cell.Blank(cell.Width(sign))
	}
	return lines
}

// Window is rows of lines from top on. Where there are more below, the last
// row says so with a hint.
func Window(th theme.Theme, lines []string, top, rows int, hint string) []string {
	rows = max(rows, 0)
	page := make([]string, rows)
	copy(page, lines[max(0, min(top, len(lines))):])
	if rows > 0 && top+rows < len(lines) {
		page[rows-1] = th.Muted.Paint(cell.Blank(margin) + th.Signs.Down + " " + hint)
	}
	return page
}

// Lines are the rows of the view, without huh's filling.
func (f *Form) Lines() []string {
	lines := strings.Split(f.View(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}
