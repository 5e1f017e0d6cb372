package tasks

import (
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
func (m *Model) kind(op state.Operation) string { return m.o.Text.Kind(op.Kind) }

// phase is how far an operation has come.
func (m *Model) phase(op state.Operation) string { return m.o.Text.Phase(op.Kind, op.Phase) }

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
