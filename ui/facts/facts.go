// Package facts draws what is known of one thing: labels at the left, and
// beside each as many values as fit on a line.
package facts

import (
	"strings"

	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
)

// Fact is a label and what stands beside it. Facts without a label continue
// the one above.
type Fact struct {
	Label string
	// Values are put on a line as long as they fit; empty ones are left out.
	Values []string
	// Ink colours the values; the zero Ink leaves them as ordinary text.
	Ink theme.Ink
	// Sign stands before the values, in an ink of its own; "" for none.
	Sign    string
	SignInk theme.Ink
}

// Separator stands between values on one line.
const Separator = " · "

// gap is the number of cells between the labels and the values.
const gap = 2

// Lines draws facts in lines of at most width cells. Facts without a value
// are left out.
func Lines(th theme.Theme, facts []Fact, width int) []string {
	labels := 0
	for _, f := range facts {
		labels = max(labels, cell.Width(f.Label))
	}
	labels += gap
	var out []string
	for _, f := range facts {
		label, ink := f.Label, f.Ink
		if ink == (theme.Ink{}) {
			ink = th.Text
		}
		sign, lead := "", 0
		if f.Sign != "" {
			lead = cell.Width(f.Sign) + 1
			sign = f.SignInk.Paint(f.Sign) + " "
		}
		for _, s := range Flow(f.Values, width-labels-lead) {
			out = append(out, th.Muted.Paint(cell.Left(label, labels))+sign+ink.Paint(s))
			label, sign = "", cell.Blank(lead)
		}
	}
	return out
}

// Flow puts values on lines of at most width cells, broken between values
// where that is possible. Empty values are left out.
func Flow(values []string, width int) []string {
	width = max(width, 1)
	var lines []string
	for _, v := range values {
		v = strings.TrimSpace(v)
		if v == "" {
			continue
		}
		if last := len(lines) - 1; last >= 0 && cell.Width(lines[last]+Separator+v) <= width {
			lines[last] += Separator + v
			continue
		}
		lines = append(lines, cell.Wrap(v, width)...)
	}
	return lines
}
