package remove

import (
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/state"
	"cdsredis/ui/form"
)

// confirm begins if the number was typed.
func (m *Many) confirm() tea.Cmd {
	if m.form.Next() != form.Done || m.o.ReadOnly {
		return nil
	}
	m.phase = sending
	return m.next()
}

// next sends the request for the next target, or ends when there is none or
// the user had enough.
func (m *Many) next() tea.Cmd {
	for i := range m.targets {
		if m.targets[i].standing == ready && !m.stopping {
			m.at = i
			m.targets[i].standing = inFlight
			m.follow()
			in := m.targets[i].instance
			return send(m.owner, m.o.Delete, state.DeleteIntent{Instance: in, Known: known(ofAccount(m.listed, in.Account))})
		}
	}
	return m.end()
}

// onSent goes on after a good answer only.
func (m *Many) onSent(in sentMsg) tea.Cmd {
	if in.of != m.owner || m.phase != sending {
		return nil
	}
	t := &m.targets[m.at]
	t.operation = in.op.ID
	t.standing, t.why = m.judge(in)
	if t.standing != accepted {
		m.stopping = true
		return m.end()
	}
	return m.next()
}

// end leaves what was not done as it is. If everything was, there is nothing
// to show.
func (m *Many) end() tea.Cmd {
	for i := range m.targets {
		if m.targets[i].standing == ready {
			m.targets[i].standing = undone
		}
	}
	if m.count(undone)+m.count(refused)+m.count(unsure) == 0 {
		return m.finished()
	}
	m.phase, m.form, m.ended = asking, nil, true
	m.fit()
	return nil
}
