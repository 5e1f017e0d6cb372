package remove

import (
	"context"
	"errors"
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/form"
	"cdsredis/ui/msg"
)

// confirm sends the deletion if the proof was typed.
func (m *Model) confirm() tea.Cmd {
	m.said = ""
	if m.form.Next() != form.Done {
		return nil
	}
	return m.submit()
}

func (m *Model) submit() tea.Cmd {
	if m.o.ReadOnly {
		m.said = m.t.Remove.ReadOnly
		return nil
	}
	m.phase = sending
	return send(m.owner, m.o.Delete, m.intent())
}

// intent is about the instance that was on the screen, as it is now.
func (m *Model) intent() state.DeleteIntent {
	instance := m.instance
	instance.ID, instance.Account = m.o.Instance.ID, m.o.Instance.Account
	return state.DeleteIntent{Instance: instance, Known: known(m.o.Instances)}
}

// known are the ids of a list; nil where there was none.
func known(list []api.Instance) []string {
	if list == nil {
		return nil
	}
	ids := make([]string, 0, len(list))
	for _, in := range list {
		ids = append(ids, in.ID)
	}
	return ids
}

// ofAccount are those of a list that are an account's.
func ofAccount(list []api.Instance, account string) []api.Instance {
	if account == "" {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(in api.Instance) bool { return in.Account != account })
}

// sentMsg ends a deletion request, well or badly.
type sentMsg struct {
	of  *owner
	op  state.Operation
	err error
}

// send has the deletion recorded and sent. It has no deadline of its own:
// whoever records it sees to that.
func send(of *owner, remove func(context.Context, state.DeleteIntent) (state.Operation, error), in state.DeleteIntent) tea.Cmd {
	return func() tea.Msg {
		op, err := remove(context.Background(), in)
		return sentMsg{of: of, op: op, err: err}
	}
}

func (m *Model) onSent(in sentMsg) tea.Cmd {
	if in.of != m.owner || m.phase != sending {
		return nil
	}
	r, id, name := m.t.Remove, in.op.ID, m.called()
	if guard, ok := errors.AsType[*state.GuardError](in.err); ok {
		return m.again(fmt.Sprintf(r.Unsettled, guard.Operation.ID))
	}
	if id == "" {
		return m.again(fmt.Sprintf(r.NotSent, m.t.Explain(in.err)))
	}
	switch in.op.Phase {
	case state.PhaseNotSent:
		return m.again(fmt.Sprintf(r.NotSent, m.t.Explain(in.err)))
	case state.PhaseRejected:
		return m.again(fmt.Sprintf(r.Rejected, m.t.Explain(in.err)))
	case state.PhaseUnknown, state.PhaseNotFound:
		return tea.Batch(m.close(id), say(msg.ToneBad, fmt.Sprintf(r.Unknown, name)))
	case state.PhaseIntended:
		return tea.Batch(m.close(id), say(msg.ToneInfo, r.GoesOn))
	case state.PhaseGone:
		return tea.Batch(m.close(id), say(msg.ToneInfo, fmt.Sprintf(r.AlreadyGone, name)))
	case state.PhaseAccepted, state.PhaseRunning, state.PhaseFailed, state.PhaseStalled:
	}
	return tea.Batch(m.close(id), say(msg.ToneGood, fmt.Sprintf(r.Accepted, name)))
}

// again asks once more, from an empty field.
func (m *Model) again(why string) tea.Cmd {
	m.phase, m.said = asking, why
	m.ask()
	m.fit()
	return nil
}
