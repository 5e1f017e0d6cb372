package state

import "slices"

// Change is one operation that is not as it was.
type Change struct {
	Operation Operation
	// From is the phase before, empty for an operation that was not there;
	// To is the phase now. They are equal where only an instance's status or
	// the candidates changed.
	From, To Phase
}

// Ended reports whether the change is the operation's end.
func (c Change) Ended() bool { return c.To.Final() && !c.From.Final() }

// Diff tells what changed for the eye between two lists of operations, in the
// order of the second: new operations, phases, the state of instances, and
// candidates.
func Diff(before, after []Operation) []Change {
	old := make(map[string]Operation, len(before))
	for _, op := range before {
		old[op.ID] = op
	}
	var changes []Change
	for _, op := range after {
		was, ok := old[op.ID]
		if ok && was.Phase == op.Phase && slices.Equal(was.Candidates, op.Candidates) &&
			slices.EqualFunc(was.Targets, op.Targets, sameState) {
			continue
		}
		changes = append(changes, Change{Operation: op, From: was.Phase, To: op.Phase})
	}
	return changes
}

func sameState(a, b Target) bool {
	return a.InstanceID == b.InstanceID && a.Phase == b.Phase && a.Status == b.Status
}
