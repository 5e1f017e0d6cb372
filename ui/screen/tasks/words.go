package tasks

import (
	"fmt"
	"net"
	"strconv"

	"cdsredis/state"
	"cdsredis/ui/theme"
)

// kindSign tells creations from deletions at a glance.
func kindSign(op state.Operation) string {
	if op.Kind == state.KindDelete {
		return "-"
	}
	return "+"
}

// kind is what an operation does.
func (m *Model) kind(op state.Operation) string {
	if op.Kind == state.KindDelete {
		return m.o.Text.Tasks.Delete
	}
	return m.o.Text.Tasks.Create
}

// phase is how far an operation, or one instance of it, has come; a phase
// that is not known is shown as it is.
func (m *Model) phase(op state.Operation) string { return m.phaseWord(op.Kind, op.Phase) }

func (m *Model) phaseWord(kind state.Kind, p state.Phase) string {
	words := m.o.Text.Tasks.Creating
	if kind == state.KindDelete {
		words = m.o.Text.Tasks.Deleting
	}
	if w, ok := words[p]; ok {
		return w
	}
	return string(p)
}

// look is the sign and the ink of how an operation stands.
func (m *Model) look(op state.Operation) (string, theme.Ink) {
	th := m.o.Theme
	if op.Phase == state.PhaseStalled {
		return th.Signs.Busy, th.Warn
	}
	switch op.Result() {
	case state.ResultPending:
		return th.Signs.Busy, th.Busy
	case state.ResultUnknown:
		return th.Signs.Unknown, th.Warn
	case state.ResultDone:
		if op.Kind == state.KindDelete {
			return th.Signs.Off, th.OK
		}
		return th.Signs.Running, th.OK
	case state.ResultFailed:
	}
	return th.Signs.Bad, th.Bad
}

// standing is the progress of an operation that is open, and the outcome of
// one that is not.
func (m *Model) standing(op state.Operation) string {
	if op.Phase.Open() {
		return m.progress(op)
	}
	return m.outcome(op)
}

// outcome is what an operation ended with, in words beside its phase; empty
// while it is open.
func (m *Model) outcome(op state.Operation) string {
	t := m.o.Text.Tasks
	switch op.Phase {
	case state.PhaseRunning:
		if n := op.Amount(); n > 1 {
			return fmt.Sprintf(t.ReadyAll, n)
		}
		if address := m.address(op); address != "" {
			return fmt.Sprintf(t.ReadyAt, address)
		}
		return t.Ready
	case state.PhaseGone:
		switch {
		case op.Kind == state.KindCreate:
			return t.Vanished
		case op.Last() == state.EventAlreadyGone:
			return t.GoneAlready
		}
		return t.Deleted
	case state.PhaseNotFound:
		return t.NoTrace
	case state.PhaseRejected, state.PhaseNotSent:
		return m.reason(op)
	case state.PhaseFailed:
		switch op.Last() {
		case state.EventBack:
			return fmt.Sprintf(t.CameBack, m.reason(op))
		case state.EventNotDeleted:
			return t.NotHappen
		}
		return m.reason(op)
	case state.PhaseIntended, state.PhaseAccepted, state.PhaseUnknown, state.PhaseStalled:
	}
	return ""
}

// address is where the one instance that an operation created is reached;
// empty while that is not known.
func (m *Model) address(op state.Operation) string {
	if len(op.Targets) != 1 {
		return ""
	}
	i, listed := m.instances[op.Targets[0].InstanceID]
	if !listed || i.IP == "" {
		return ""
	}
	return net.JoinHostPort(i.IP, strconv.Itoa(i.Port))
}

// reason is the server's or the transport's words; where the operation has
// none, the last event's.
func (m *Model) reason(op state.Operation) string {
	if op.Reason != "" {
		return op.Reason
	}
	if n := len(op.Events); n > 0 && op.Events[n-1].Detail != "" {
		return op.Events[n-1].Detail
	}
	return "–"
}

// advice is what to do about an operation; empty where there is nothing.
func (m *Model) advice(op state.Operation) string {
	t := m.o.Text.Tasks.Timeline
	switch op.Phase {
	case state.PhaseUnknown:
		switch {
		case len(op.Candidates) > 0:
			return fmt.Sprintf(t.AdviceChoose, op.Amount())
		case op.Kind == state.KindDelete:
			return t.AdviceUnknownDelete
		}
		return t.AdviceUnknownCreate
	case state.PhaseNotFound:
		return t.AdviceNotFound
	case state.PhaseStalled:
		return t.AdviceStalled
	case state.PhaseRejected:
		return t.AdviceRefused
	case state.PhaseNotSent:
		return t.AdviceNotSent
	case state.PhaseIntended, state.PhaseAccepted, state.PhaseRunning, state.PhaseFailed, state.PhaseGone:
	}
	return ""
}
