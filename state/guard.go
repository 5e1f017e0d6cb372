package state

import "time"

// guards reports whether op stands in the way of creating the same again: it
// may have bought what is about to be bought, and the user has not taken note
// of that.
func guards(op Operation, scope Scope, regionID, name string) bool {
	if op.Kind != KindCreate || !op.Scope.Same(scope) || op.RegionID != regionID || op.Name != name {
		return false
	}
	switch op.Phase {
	case PhaseIntended:
		return true
	case PhaseUnknown, PhaseNotFound:
		return !op.Acknowledged
	case PhaseNotSent, PhaseRejected, PhaseAccepted, PhaseRunning, PhaseFailed, PhaseGone, PhaseStalled:
	}
	return false
}

// deleting reports whether op is a deletion of the instance that is well
// under way, so that a second one can do no good.
func deleting(op Operation, scope Scope, id string) bool {
	return op.Kind == KindDelete && op.Scope.Same(scope) && op.Delete != nil && op.Delete.InstanceID == id &&
		(op.Phase == PhaseIntended || op.Phase == PhaseAccepted)
}

// acknowledge notes that the user knows how op stands.
func acknowledge(op Operation, now time.Time) Operation {
	op = op.clone()
	op.Acknowledged = true
	op.note(now, EventAcknowledged, "", "")
	return op
}
