package state

import "cdsredis/api"

// followDeleted moves the instance of a deletion.
//
// A deletion whose outcome is unknown is settled by looking: an instance that
// is gone or being deleted was reached by it, and one that shows no sign of
// it for a quarter of an hour was not, which counts as failed.
func followDeleted(op *Operation, t *Target, s sighting) {
	if older(s.at, t.At) {
		return // an older list than the one that showed the status
	}
	inst, listed := s.find(t.InstanceID)
	if !listed {
		if t.missed(s) {
			t.Phase = PhaseGone
			op.note(s.at, EventGone, t.InstanceID, "")
		}
		return
	}
	t.look(op, inst, s)
	switch {
	case inst.Status == api.StatusDeleting:
		t.Phase = PhaseAccepted
	case broken(inst.Status) && (op.Delete == nil || inst.Status != op.Delete.Status):
		// One that was broken already says nothing about its deletion.
		t.Phase, op.Reason = PhaseFailed, words(inst)
		op.note(s.at, EventFailed, t.InstanceID, words(inst))
	case t.Deleting && s.at.Sub(t.At) >= backAfter:
		t.Phase, op.Reason = PhaseFailed, ""
		op.note(s.at, EventBack, t.InstanceID, words(inst))
	case t.Phase == PhaseUnknown && s.at.Sub(op.Since()) >= patience:
		t.Phase = PhaseFailed
		op.note(s.at, EventNotDeleted, t.InstanceID, words(inst))
	}
}
