package tasks

import (
	"fmt"
	"net"
	"strconv"

	"cdsredis/state"
)

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
	if op.Kind != state.KindCreate || len(op.Targets) != 1 {
		return ""
	}
	return m.reach(op.Targets[0].InstanceID)
}

// reach is the address of an instance, with its port if that is known; empty
// while it has none.
func (m *Model) reach(id string) string {
	i := m.instances[id]
	if i.IP == "" || i.Port == 0 {
		return i.IP
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
