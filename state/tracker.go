package state

import (
	"reflect"
	"slices"
	"strings"
	"time"

	"cdsredis/api"
)

// How patient the following is.
const (
	// patience is how long an instance may take to turn up in the list, and
	// how long an unknown deletion may leave no trace.
	patience = 15 * time.Minute
	// stalledUnknown is when an operation without a history has stalled.
	stalledUnknown = 30 * time.Minute
	// stalledFloor keeps a history of quick ones from crying wolf.
	stalledFloor = time.Minute
	// stalledTimes is how many times the usual is much longer than usual.
	stalledTimes = 3
	// backAfter is how long an instance must have stopped being deleted for
	// the deletion to have failed.
	backAfter = 5 * time.Minute
	// emptyGap is how far apart two empty lists must be to be believed: an
	// account that is suddenly empty is more often a server's slip.
	emptyGap = 30 * time.Second
	// watchedGap is how far apart two lists may be for an end that falls
	// between them to say how long the operation took.
	watchedGap = time.Minute
	// clockSet is more than a list can take to arrive.
	clockSet = 5 * time.Minute
	// revivable is for how long a creation without a trace is looked for.
	revivable = 24 * time.Hour
)

// sighting is one full list of an account's instances.
type sighting struct {
	scope Scope
	list  []api.Instance
	// at is when the request for the list was begun, previous the same of the
	// list before it; zero when there was none.
	at, previous time.Time
}

// find gives the instance with an id.
func (s sighting) find(id string) (api.Instance, bool) {
	i := slices.IndexFunc(s.list, func(inst api.Instance) bool { return inst.ID == id })
	if i < 0 {
		return api.Instance{}, false
	}
	return s.list[i], true
}

// track moves ops by what was seen and returns those that moved, in their new
// state. usual tells how long such an operation takes, and whether that is
// known. It is pure.
func track(ops []Operation, s sighting, usual func(Operation) (Usual, bool)) []Operation {
	ours := ops[:0:0]
	for _, op := range ops {
		if op.Scope.Same(s.scope) {
			ours = append(ours, op)
		}
	}
	slices.SortFunc(ours, func(a, b Operation) int {
		if c := a.Begun.Compare(b.Begun); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	var moved []Operation
	for i, op := range ours {
		if !followed(op, s.at) || older(s.at, op.Since()) {
			continue
		}
		next := op.clone()
		if next.Kind == KindCreate && len(next.Targets) == 0 {
			resolve(&next, s, ours)
		}
		for j := range next.Targets {
			if t := &next.Targets[j]; next.Kind == KindCreate {
				followCreated(&next, t, s)
			} else {
				followDeleted(&next, t, s)
			}
		}
		settle(&next, s)
		stall(&next, s, usual)
		if !reflect.DeepEqual(op, next) {
			ours[i] = next
			moved = append(moved, next)
		}
	}
	return moved
}

// followed reports whether a list may move op: the request's answer is in or
// given up, and the end is not certain.
func followed(op Operation, at time.Time) bool {
	switch op.Phase {
	case PhaseAccepted, PhaseUnknown, PhaseStalled:
		return true
	case PhaseNotFound:
		return !op.Acknowledged && at.Sub(op.Since()) < revivable
	case PhaseIntended, PhaseNotSent, PhaseRejected, PhaseRunning, PhaseFailed, PhaseGone:
	}
	return false
}

// older reports whether a list asked for at that time is too old to tell what
// came after than. A list that seems very old is not: the clock was set back.
func older(at, than time.Time) bool {
	age := than.Sub(at)
	return age > 0 && age < clockSet
}

// look takes over what the list says of a target that is in it.
func (t *Target) look(op *Operation, inst api.Instance, s sighting) {
	t.Missing = time.Time{}
	if t.At.IsZero() || t.Status != inst.Status {
		t.At = s.at
		op.note(s.at, EventSeen, t.InstanceID, string(inst.Status))
	}
	t.Status, t.StatusLabel = inst.Status, inst.StatusLabel
	if inst.Status == api.StatusDeleting {
		t.Deleting = true
	}
}

// missed notes that a target is not in the list and reports whether it is
// gone: two lists in a row must agree, and empty ones not be close together.
func (t *Target) missed(s sighting) bool {
	if t.Missing.IsZero() {
		t.Missing = s.at
		return false
	}
	gap := time.Duration(0)
	if len(s.list) == 0 {
		gap = emptyGap
	}
	return s.at.Sub(t.Missing) > gap
}

// broken reports whether a status is a word for failure. None is documented.
func broken(s api.Status) bool {
	return strings.Contains(string(s), "FAIL") || strings.Contains(string(s), "ERROR")
}

// worst is the order in which the ends of several instances decide the end
// of their operation.
var worst = [...]Phase{PhaseFailed, PhaseGone, PhaseNotFound, PhaseRunning}

// settle draws the operation's phase from those of its targets.
func settle(op *Operation, s sighting) {
	if len(op.Targets) == 0 {
		return
	}
	seen := make(map[Phase]bool, len(op.Targets))
	for _, t := range op.Targets {
		seen[t.Phase] = true
	}
	switch {
	case seen[PhaseUnknown]:
		op.Phase = PhaseUnknown
	case seen[PhaseAccepted]:
		if op.Phase != PhaseStalled {
			op.Phase = PhaseAccepted
		}
		op.Ended, op.Reason = time.Time{}, ""
	default:
		if !seen[PhaseFailed] {
			op.Reason = ""
		}
		for _, p := range worst {
			if seen[p] {
				end(op, p, s)
				return
			}
		}
	}
}

// end closes the operation. An end that was reached before stays when it was.
func end(op *Operation, p Phase, s sighting) {
	if op.Phase == p && !op.Ended.IsZero() {
		return
	}
	op.Phase, op.Ended = p, s.at
	watched := op.Since()
	if s.previous.After(watched) {
		watched = s.previous
	}
	op.Late = s.at.Sub(watched) > watchedGap
}

// stall marks an operation that takes much longer than usual.
func stall(op *Operation, s sighting, usual func(Operation) (Usual, bool)) {
	if op.Phase != PhaseAccepted || len(op.Targets) == 0 {
		return
	}
	limit := stalledUnknown
	if u, ok := usual(*op); ok {
		limit = max(stalledFloor, stalledTimes*u.Median)
	}
	if s.at.Sub(op.Since()) > limit {
		op.Phase = PhaseStalled
		op.note(s.at, EventStalled, "", "")
	}
}

// words are the server's own for an instance's status.
func words(inst api.Instance) string {
	if inst.StatusLabel == "" {
		return string(inst.Status)
	}
	return string(inst.Status) + " " + inst.StatusLabel
}
