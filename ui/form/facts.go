package form

import (
	"strings"

	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
)

// Fact is something known, with its title.
type Fact struct{ Title, Value string }

// gap is the room between two columns.
const gap = 2

// Facts draws facts in two columns, in as many lines as it takes to cut
// nothing off.
func Facts(th theme.Theme, facts []Fact, width int) []string {
	column := 0
	for _, f := range facts {
		column = max(column, cell.Width(f.Title))
	}
	lines := make([]string, 0, len(facts))
	for _, f := range facts {
		title := f.Title
		for _, part := range cell.Wrap(f.Value, max(width-column-gap, 1)) {
			lines = append(lines, th.Muted.Paint(cell.Left(title, column))+cell.Blank(gap)+th.Text.Paint(part))
			title = ""
		}
	}
	return lines
}

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
