//go:build linux

package bench

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// figure is one line of the report. Everything has an upper bound.
type figure struct {
	of       int // the group
	name     string
	unit     string
	limit    float64
	measured float64 // NaN where the program can't do it
	how      string  // the numbers behind a ratio
}

type report struct{ figures []figure }

func (r *report) add(of int, name, unit string, limit, measured float64, how string, args ...any) {
	r.figures = append(r.figures, figure{of, name, unit, limit, measured, fmt.Sprintf(how, args...)})
}

// missing notes what the program can't do yet.
func (r *report) missing(of int, name, unit string, limit float64, why string) {
	r.add(of, name, unit, limit, math.NaN(), "%s", why)
}

// String is the table, in Markdown.
func (r *report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Measured on %s, %d × %s, %s, %d×%d cells.\n\n", time.Now().Format(time.DateOnly),
		runtime.NumCPU(), processor(), runtime.Version(), width, height)
	rows := [][]string{{"", "Figure", "Target", "Measured", "Ratio", "", "How"}}
	for _, f := range r.figures {
		rows = append(rows, f.cells())
	}
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, c := range row {
			widths[i] = max(widths[i], len([]rune(c)))
		}
	}
	for i, row := range rows {
		writeRow(&b, row, widths, " ")
		if i == 0 {
			writeRow(&b, make([]string, len(row)), widths, "-")
		}
	}
	return b.String()
}

func writeRow(b *strings.Builder, row []string, widths []int, fill string) {
	for i, c := range row {
		b.WriteString("|" + fill + c + strings.Repeat(fill, widths[i]-len([]rune(c))) + fill)
	}
	b.WriteString("|\n")
}

func (f figure) cells() []string {
	target := "≤ " + amount(f.limit) + f.unit
	if math.IsNaN(f.measured) {
		return []string{fmt.Sprint(f.of), f.name, target, "", "", "not yet", f.how}
	}
	ratio, verdict := "", "ok"
	if f.limit > 0 {
		ratio = fmt.Sprintf("%.2f", f.measured/f.limit)
	}
	if f.measured > f.limit {
		verdict = "**misses**"
	}
	return []string{fmt.Sprint(f.of), f.name, target, amount(f.measured) + f.unit, ratio, verdict, f.how}
}

func amount(v float64) string {
	switch {
	case v == math.Trunc(v) || v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	case v >= 0.1:
		return fmt.Sprintf("%.2f", v)
	}
	return fmt.Sprintf("%.3f", v)
}

func processor() string {
	info, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return runtime.GOARCH
	}
	_, rest, _ := strings.Cut(string(info), "model name")
	_, name, _ := strings.Cut(rest, ": ")
	name, _, _ = strings.Cut(name, "\n")
	return strings.TrimSpace(name)
}

// samples are measurements of one thing.
type samples []float64

func (s *samples) add(d time.Duration) { *s = append(*s, d.Seconds()*1000) }

func (s samples) median() float64 { return s.quantile(0.5) }

func (s samples) quantile(q float64) float64 {
	if len(s) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(s))
	return sorted[int(q*float64(len(sorted)-1)+0.5)]
}
