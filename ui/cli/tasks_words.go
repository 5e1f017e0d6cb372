package cli

import (
	"fmt"
	"strings"
	"time"

	"cdsredis/state"
)

// kind is what an operation does.
func (t *taskPrinter) kind(op state.Operation) string { return t.words.Kind(op.Kind) }

// elapsed is how long an operation has taken, or took. The end of one that
// nobody watched says nothing about that.
func (t *taskPrinter) elapsed(op state.Operation) string {
	switch {
	case op.Phase.Open():
		return max(0, t.now.Sub(op.Begun)).Truncate(time.Second).String()
	case op.Late:
		return "–"
	}
	return op.Ended.Sub(op.Begun).Truncate(time.Second).String()
}

// detail is what else there is to know of how an operation stands.
func (t *taskPrinter) detail(op state.Operation) string {
	var parts []string
	if op.Phase.Open() {
		parts = t.progress(op)
	} else if outcome := t.words.Outcome(op); outcome != "" {
		parts = []string{outcome}
	}
	if !t.account.owns(op) {
		parts = append(parts, fmt.Sprintf(t.r.messages().Tasks.OtherAccount, place(op.Scope)))
	}
	return strings.Join(parts, t.r.messages().Comma)
}

// progress is what is waited for, and how far it has come.
func (t *taskPrinter) progress(op state.Operation) []string {
	w, m := t.words.Tasks, t.r.messages().Tasks
	switch {
	case op.Phase == state.PhaseIntended:
		return []string{w.Sending}
	case len(op.Candidates) > 0:
		return []string{fmt.Sprintf(m.Choose, len(op.Candidates))}
	case op.Phase == state.PhaseUnknown:
		return []string{w.Looking}
	}
	var parts []string
	if ready := ready(op); ready > 0 {
		parts = append(parts, fmt.Sprintf(w.ReadyOf, ready, len(op.Targets)))
	} else if one := op.Targets; len(one) > 0 && !one[0].At.IsZero() {
		if status := t.words.Status(one[0].Status, one[0].StatusLabel); status != t.words.Phase(op.Kind, op.Phase) {
			parts = append(parts, status)
		}
	}
	usual, ok := t.usual(op)
	if op.Phase == state.PhaseStalled {
		parts = append(parts, w.Overdue)
	} else if fraction, known := state.Progress(op, usual, ok, t.now); known {
		parts = append(parts, fmt.Sprintf("%d%%", int(100*fraction)))
	}
	if ok {
		parts = append(parts, fmt.Sprintf(m.Usually, usual.Median.Round(time.Second)))
	}
	return parts
}

// ready counts the instances that are as they were asked for while others are
// not.
func ready(op state.Operation) int {
	n := 0
	for _, target := range op.Targets {
		if target.Phase == state.PhaseRunning {
			n++
		}
	}
	return n
}

func (t *taskPrinter) usual(op state.Operation) (state.Usual, bool) {
	return t.operations.Usual(op.Kind, op.RegionID, op.Product(), op.RAM())
}
