package tasks

import (
	"fmt"
	"strings"
	"time"

	"cdsredis/state"
	"cdsredis/ui/theme"
)

// barWidth is the number of cells of a progress bar.
const barWidth = 10

// progress is how far an open operation has come, or what is waited for.
func (m *Model) progress(op state.Operation) string {
	t := m.o.Text.Tasks
	switch {
	case op.Phase == state.PhaseIntended:
		return t.Sending
	case op.Phase == state.PhaseUnknown && len(op.Candidates) > 0:
		return fmt.Sprintf(m.o.Text.Keys.Named(t.MayBe), len(op.Candidates))
	case op.Phase == state.PhaseUnknown:
		return t.Looking
	}
	usual, ok := m.o.Usual(op)
	var parts []string
	if n, ready := len(op.Targets), m.ready(op); n > 1 && ready > 0 {
		parts = append(parts, fmt.Sprintf(t.ReadyOf, ready, n))
	}
	switch {
	case op.Phase == state.PhaseStalled && ok:
		parts = append([]string{m.usual(usual)}, parts...)
	case op.Phase == state.PhaseStalled:
		parts = append([]string{t.Overdue}, parts...)
	case ok:
		fraction, known := state.Progress(op, usual, ok, m.at)
		parts = append([]string{bar(m.o.Theme.Signs, fraction, known) + " " + m.usual(usual)}, parts...)
	default:
		parts = append([]string{bar(m.o.Theme.Signs, 0, false) + " " + t.NoEstimate}, parts...)
	}
	return strings.Join(parts, separator)
}

// ready counts the instances of an operation that have reached its end.
func (m *Model) ready(op state.Operation) int {
	n := 0
	for _, t := range op.Targets {
		if t.Phase == state.PhaseRunning {
			n++
		}
	}
	return n
}

// bar draws a fraction in cells, never full before it is 1. Where nothing is
// known it shows a line instead of a bar that stands at nought.
func bar(s theme.Signs, fraction float64, known bool) string {
	if !known {
		return strings.Repeat(s.Rule, barWidth)
	}
	full := int(fraction * barWidth)
	if fraction < 1 {
		full = min(full, barWidth-1)
	}
	full = min(max(full, 0), barWidth)
	return strings.Repeat(s.Full, full) + strings.Repeat(s.Empty, barWidth-full)
}

// usual is the time that the like of an operation takes: from the median to
// the ninetieth percentile.
func (m *Model) usual(u state.Usual) string {
	words, unit := m.o.Text.Tasks.UsualSeconds, time.Second
	if u.P90 > 90*time.Second {
		words, unit = m.o.Text.Tasks.UsualMinutes, time.Minute
	}
	from, to := max(int(u.Median/unit), 1), int((u.P90+unit-1)/unit)
	if to <= from {
		return fmt.Sprintf(words, fmt.Sprint(from))
	}
	return fmt.Sprintf(words, fmt.Sprintf("%d–%d", from, to))
}

// elapsed is how long an operation has taken, or took. The end of one that
// nobody watched says nothing about that.
func (m *Model) elapsed(op state.Operation) string {
	switch {
	case op.Phase.Open():
		return clock(m.at.Sub(op.Begun))
	case op.Late || op.Ended.IsZero():
		return "–"
	}
	return clock(op.Ended.Sub(op.Begun))
}

// clock writes a duration as minutes and seconds, with hours where there are
// any.
func clock(d time.Duration) string {
	s := int(max(d, 0) / time.Second)
	if s < 3600 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}
