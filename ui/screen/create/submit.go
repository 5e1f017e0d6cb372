package create

import (
	"context"
	"errors"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
)

// warnings are what the review warns about. They are compared, to see whether
// something changed since they were read.
type warnings struct {
	duplicates string // the ids of the instances of the same name
	count      int    // and how many there are
	unsettled  string // the operation that may have bought the same; "" if none
}

func (m *Model) warnings() (w warnings) {
	for _, in := range m.instances {
		if in.Name == m.draft.name {
			w.count++
			w.duplicates = joined(w.duplicates, in.ID)
		}
	}
	if op, ok := m.o.Guard(m.draft.region, m.draft.name); ok {
		w.unsettled = op.ID
	}
	return w
}

// submit looks at the instances again, for what was confirmed may rest on an
// old list.
func (m *Model) submit() tea.Cmd {
	if m.o.ReadOnly {
		m.said = m.t.Create.ReadOnly
		return nil
	}
	m.phase = looking
	return look(m.owner, m.look.Begin(context.Background(), patience), m.o.Cloud)
}

// onLooked sends, if what was confirmed still holds.
func (m *Model) onLooked(in lookedMsg) tea.Cmd {
	if in.of != m.owner || !m.look.Admit(in.seq) {
		return nil
	}
	m.phase = filling
	if in.err != nil {
		m.said = fmt.Sprintf(m.t.Create.LookFailed, m.t.Explain(in.err))
		return nil
	}
	m.instances = in.got
	if m.warnings() != m.warned {
		return m.again(m.t.Create.Changed)
	}
	m.phase = sending
	return send(m.owner, m.o.Create, m.intent())
}

// again asks for the confirmation once more.
func (m *Model) again(why string) tea.Cmd {
	m.draft.confirmation, m.draft.acknowledgement = "", ""
	cmd := m.open(stepReview)
	m.said = why
	return cmd
}

func (m *Model) intent() state.CreateIntent {
	p := m.draft.find(m.catalog.got)
	known := make([]string, 0, len(m.instances))
	for _, in := range m.instances {
		known = append(known, in.ID)
	}
	return state.CreateIntent{
		Scope: m.o.Scope, Request: m.draft.request(),
		Product: p.architecture.Product, Version: p.version.Version, RAM: mb(p.size),
		Known: known, Acknowledged: m.warned.unsettled != "",
	}
}

// sentMsg ends a creation request, well or badly.
type sentMsg struct {
	of  *owner
	op  state.Operation
	err error
}

// send has the creation recorded and sent. It has no deadline of its own:
// whoever records it sees to that.
func send(of *owner, create func(context.Context, state.CreateIntent) (state.Operation, error), in state.CreateIntent) tea.Cmd {
	return func() tea.Msg {
		op, err := create(context.Background(), in)
		return sentMsg{of: of, op: op, err: err}
	}
}

func (m *Model) onSent(in sentMsg) tea.Cmd {
	if in.of != m.owner || m.phase != sending {
		return nil
	}
	m.phase = filling
	c, name := m.t.Create, m.draft.name
	if guard, ok := errors.AsType[*state.GuardError](in.err); ok {
		return m.again(fmt.Sprintf(c.WarnUnsettled, guard.Operation.ID))
	}
	if in.op.ID == "" {
		return m.again(fmt.Sprintf(c.NotSent, m.explain(in.err)))
	}
	switch in.op.Phase {
	case state.PhaseNotSent:
		return m.again(fmt.Sprintf(c.NotSent, m.explain(in.err)))
	case state.PhaseRejected:
		return m.rejected(in.err)
	case state.PhaseUnknown, state.PhaseNotFound:
		return tea.Batch(m.close(in.op.ID), say(msg.ToneBad, fmt.Sprintf(c.Unknown, name)))
	case state.PhaseIntended:
		return tea.Batch(m.close(in.op.ID), say(msg.ToneInfo, c.GoesOn))
	case state.PhaseAccepted, state.PhaseRunning, state.PhaseFailed, state.PhaseGone, state.PhaseStalled:
	}
	return tea.Batch(m.close(in.op.ID), say(msg.ToneGood, fmt.Sprintf(c.Accepted, name)))
}

// rejected goes back to the field that the server means.
func (m *Model) rejected(err error) tea.Cmd {
	why := m.explain(err)
	e, ok := errors.AsType[*api.Error](err)
	if !ok {
		return m.again(m.t.Create.Rejected + " " + why)
	}
	at, field := blame(e)
	if field == "" {
		return m.again(m.t.Create.Rejected + " " + why)
	}
	m.draft.confirmation, m.draft.acknowledgement = "", ""
	m.blamed = blamed{field: field, why: why}
	m.more = m.more || field == fieldPort || field == fieldTestGroup
	if at == stepNetwork {
		m.vdcs.region = "" // its addresses may be what changed
	}
	cmd := m.open(at)
	m.said = m.t.Create.Rejected
	return cmd
}
