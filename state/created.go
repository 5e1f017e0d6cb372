package state

import "cdsredis/api"

// followCreated moves one instance of a creation.
func followCreated(op *Operation, t *Target, s sighting) {
	if older(s.at, t.At) {
		return // an older list than the one that showed the status
	}
	switch t.Phase {
	case PhaseRunning, PhaseFailed, PhaseGone:
		return
	case PhaseIntended, PhaseNotSent, PhaseRejected, PhaseAccepted, PhaseUnknown, PhaseNotFound, PhaseStalled:
	}
	inst, listed := s.find(t.InstanceID)
	if !listed {
		absentCreated(op, t, s)
		return
	}
	t.look(op, inst, s)
	switch {
	case inst.Status == api.StatusRunning:
		t.Phase = PhaseRunning
		op.note(s.at, EventRunning, t.InstanceID, "")
	case broken(inst.Status):
		t.Phase, op.Reason = PhaseFailed, words(inst)
		op.note(s.at, EventFailed, t.InstanceID, words(inst))
	default:
		t.Phase = PhaseAccepted
	}
}

// absentCreated decides about a new instance that is not listed. One that was
// never listed may only be slow to turn up; one that was is gone.
func absentCreated(op *Operation, t *Target, s sighting) {
	switch {
	case !t.At.IsZero():
		if t.missed(s) {
			t.Phase = PhaseGone
			op.note(s.at, EventGone, t.InstanceID, "")
		}
	case t.Phase == PhaseNotFound:
	case op.TaskStatus == api.TaskError:
		if t.missed(s) {
			t.Phase, op.Reason = PhaseFailed, string(api.TaskError)
			op.note(s.at, EventFailed, t.InstanceID, string(api.TaskError))
		}
	case s.at.Sub(op.Since()) >= patience:
		t.Phase = PhaseNotFound
		op.note(s.at, EventNotFound, t.InstanceID, "")
	}
}
