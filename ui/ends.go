package ui

import (
	"slices"
	"time"

	"cdsredis/state"
)

// ends are what is known of how operations ended. Each end is news once,
// whichever session recorded it and in whatever order the lists arrive.
type ends struct {
	begun  bool                   // it is known what was seen in earlier runs
	open   map[string]bool        // operations that were open before that was known
	told   map[string]state.Phase // the end that was taken note of, by operation
	latest time.Time              // when the last of these was
	unseen []state.Operation      // those that the user has yet to see
	away   bool                   // all of unseen ended while no dashboard followed them
	since  time.Time              // when the newest of unseen appeared
}

// await takes note of what is open before begin, and ends in this run.
func (e *ends) await(list []state.Operation) {
	if e.open == nil {
		e.open = make(map[string]bool)
	}
	for _, op := range list {
		if op.Phase.Open() {
			e.open[op.ID] = true
		}
	}
}

// begin takes note of the ends before this run. What ended after seen, and was
// not acknowledged, is still to be seen.
func (e *ends) begin(list []state.Operation, seen, now time.Time) {
	e.begun, e.told = true, make(map[string]state.Phase)
	for _, op := range list {
		if !e.open[op.ID] && e.note(op) && op.Ended.After(seen) && !op.Acknowledged {
			e.unseen = append(e.unseen, op)
		}
	}
	e.away, e.since = true, now
}

// take takes note of the ends in a list and gives those that are news. A
// request that was refused, or could not leave, was answered where it was
// made.
func (e *ends) take(list []state.Operation, now time.Time) (news []state.Operation) {
	for _, op := range list {
		if op.Acknowledged {
			e.forget(op.ID)
		}
		if !e.note(op) || op.Acknowledged || op.Phase == state.PhaseRejected || op.Phase == state.PhaseNotSent {
			continue
		}
		e.forget(op.ID)
		news = append(news, op)
	}
	if len(news) > 0 {
		e.away = (e.away || len(e.unseen) == 0) && !slices.ContainsFunc(news, watched)
		e.unseen, e.since = append(e.unseen, news...), now
	}
	return news
}

// note reports whether an operation has ended in a way that wasn't noted yet.
func (e *ends) note(op state.Operation) bool {
	if !op.Phase.Final() || e.told[op.ID] == op.Phase {
		return false
	}
	e.told[op.ID] = op.Phase
	if op.Ended.After(e.latest) {
		e.latest = op.Ended
	}
	return true
}

// watched reports whether a dashboard followed the operation as it ended.
func watched(op state.Operation) bool { return !op.Late }

func (e *ends) forget(id string) {
	e.unseen = slices.DeleteFunc(e.unseen, func(op state.Operation) bool { return op.ID == id })
}

// see notes that the user has seen all ends. It is false where there are none
// or where the newest appeared only now.
func (e *ends) see(now time.Time) bool {
	if len(e.unseen) == 0 || now.Sub(e.since) < grace {
		return false
	}
	e.unseen = nil
	return true
}

// failed reports whether any of what is to be seen is no success.
func (e *ends) failed() bool {
	return slices.ContainsFunc(e.unseen, func(op state.Operation) bool { return op.Result() != state.ResultDone })
}
