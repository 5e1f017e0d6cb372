package cli

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
)

// row is a line of a table, cell by cell.
type row []string

// columns are the widths of a table's columns in the terminal's cells, of
// which a Chinese character takes two.
type columns []int

// fit widens the columns to hold a row.
func (c *columns) fit(r row) {
	for i, text := range r {
		if i == len(*c) {
			*c = append(*c, 0)
		}
		(*c)[i] = max((*c)[i], ansi.StringWidth(api.Clean(text)))
	}
}

// line is a row with its newline. Cells past the last column are not padded.
// Values from a file or a server can hold anything, and are cleaned.
func (c columns) line(r row) string {
	var b strings.Builder
	for i, text := range r {
		text = api.Clean(text)
		b.WriteString(text)
		if i < len(c) {
			b.WriteString(strings.Repeat(" ", max(0, c[i]-ansi.StringWidth(text))+2))
		}
	}
	return strings.TrimRight(b.String(), " ") + "\n"
}

// table lines rows up.
func table(rows []row) string {
	var c columns
	for _, r := range rows {
		c.fit(r)
	}
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(c.line(r))
	}
	return b.String()
}
