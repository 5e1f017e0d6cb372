package text

import (
	"fmt"

	"cdsredis/state"
)

// Kind is what operations of a kind do.
func (t *Text) Kind(k state.Kind) string {
	if k == state.KindDelete {
		return t.Tasks.Delete
	}
	return t.Tasks.Create
}

// Phase is how far an operation, or one instance of it, has come; a phase that
// has no word is shown as it is.
func (t *Text) Phase(k state.Kind, p state.Phase) string {
	words := t.Tasks.Creating
	if k == state.KindDelete {
		words = t.Tasks.Deleting
	}
	if w, ok := words[p]; ok {
		return w
	}
	return string(p)
}

// Outcome is how an operation ended, where its phase does not say it all; else
// "".
func (t *Text) Outcome(op state.Operation) string {
	w := t.Tasks
	switch op.Phase {
	case state.PhaseGone:
		switch {
		case op.Kind == state.KindCreate:
			return w.Vanished
		case op.Last() == state.EventAlreadyGone:
			return w.GoneAlready
		}
	case state.PhaseNotFound:
		return w.NoTrace
	case state.PhaseFailed:
		switch op.Last() {
		case state.EventBack:
			return fmt.Sprintf(w.CameBack, op.Events[len(op.Events)-1].Detail)
		case state.EventNotDeleted:
			return w.NotHappen
		}
		return op.Reason
	case state.PhaseRejected, state.PhaseNotSent:
		return op.Reason
	case state.PhaseIntended, state.PhaseAccepted, state.PhaseUnknown, state.PhaseRunning, state.PhaseStalled:
	}
	return ""
}

// Advice is what to do about an operation; "" where there is nothing.
func (t *Text) Advice(op state.Operation) string {
	w := t.Tasks.Timeline
	switch op.Phase {
	case state.PhaseUnknown:
		switch {
		case len(op.Candidates) > 0:
			return fmt.Sprintf(w.AdviceChoose, op.Amount())
		case op.Kind == state.KindDelete:
			return w.AdviceUnknownDelete
		}
		return w.AdviceUnknownCreate
	case state.PhaseNotFound:
		return t.Keys.Named(w.AdviceNotFound)
	case state.PhaseStalled:
		return w.AdviceStalled
	case state.PhaseRejected:
		return w.AdviceRefused
	case state.PhaseNotSent:
		return w.AdviceNotSent
	case state.PhaseIntended, state.PhaseAccepted, state.PhaseRunning, state.PhaseFailed, state.PhaseGone:
	}
	return ""
}
