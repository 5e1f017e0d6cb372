package create

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/facts"
	"cdsredis/ui/form"
)

// Page is the step in front, for whoever asks its questions without drawing.
func (m *Model) Page() form.Page {
	c := m.t.Create
	p := form.Page{
		Title: c.Title + m.t.Plain.Comma + fmt.Sprintf(c.Step, int(m.at)+1, steps) + m.t.Plain.Colon + m.stepName(m.at),
		Said:  m.said, Doing: m.doing(), Entered: m.draft != m.first,
	}
	if m.form == nil {
		p.Said = joined(m.said, m.unknown())
		p.Ways = m.waitingWays()
		return p
	}
	p.Questions, p.Ways = m.posed, m.ways()
	p.Refused, p.Why = m.form.Problem()
	switch m.at {
	case stepReview:
		p.Notes = []string{m.unsettledNote(), m.duplicateNote(), fmt.Sprintf(c.Buys, m.draft.count())}
		p.Facts = m.reviewFacts()
	case stepDetails:
		if m.revealed {
			p.Facts = []facts.Fact{{Label: c.Password, Values: []string{m.draft.password}}}
		}
	case stepNetwork:
		if m.byHand == m.draft.region {
			p.Notes = []string{c.ByHandHint}
		}
	case stepRegion, stepSpec:
	}
	return p
}

// Answered goes on after the questions of the page were answered. It does
// nothing while one of the answers cannot be taken.
func (m *Model) Answered() tea.Cmd {
	if m.form == nil || m.phase != filling {
		return nil
	}
	for _, q := range m.posed {
		if q.Problem() != "" {
			return nil
		}
	}
	return m.forward()
}

// doing is what is waited for, "" if nothing is.
func (m *Model) doing() string {
	switch {
	case m.phase == looking:
		return m.t.Create.Looking
	case m.phase == sending:
		return m.t.Create.Sending
	case m.load.Busy():
		return m.unknown()
	}
	return ""
}

// ways are what can be done in place of an answer.
func (m *Model) ways() []form.Way {
	var all []form.Way
	if m.at == stepDetails {
		all = append(all, form.Way{Letter: "g", Label: m.keys.generate.Help().Desc, Do: m.does(m.generate)})
		if !m.more {
			all = append(all, form.Way{Letter: "m", Label: m.keys.more.Help().Desc, Do: m.does(m.ask)})
		}
	}
	return append(all, m.back()...)
}

// waitingWays are those of a step whose offer is not known.
func (m *Model) waitingWays() []form.Way {
	if m.load.Busy() {
		return nil
	}
	all := []form.Way{{Letter: "r", Label: m.keys.retry.Help().Desc, Do: m.retry}}
	if m.at == stepNetwork {
		all = append(all, form.Way{Letter: "i", Label: m.keys.byHand.Help().Desc, Do: m.typeIDs})
	}
	return append(all, m.back()...)
}

func (m *Model) back() []form.Way {
	if m.at == stepRegion {
		return nil
	}
	return []form.Way{{Letter: "b", Label: m.keys.back.Help().Desc, Do: m.backward}}
}

// does makes a way of what needs no command.
func (m *Model) does(f func()) func() tea.Cmd {
	return func() tea.Cmd { f(); return nil }
}
