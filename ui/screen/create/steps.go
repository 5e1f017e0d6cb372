package create

import (
	tea "github.com/charmbracelet/bubbletea"
)

// step is one page of the form.
type step int

// The steps, in their order.
const (
	stepRegion step = iota
	stepNetwork
	stepSpec
	stepDetails
	stepReview

	steps = iota
)

// open goes to a step, and shows it once what it offers is known.
func (m *Model) open(at step) tea.Cmd {
	m.load.Drop()
	m.at, m.form, m.err, m.scroll = at, nil, nil, 0
	if cmd := m.need(); cmd != nil {
		return cmd
	}
	return m.ready(true)
}

// ready shows the step in front after an answer that was wanted. A
// specification that was chosen before the form began is passed over, if it
// is still on offer.
func (m *Model) ready(wanted bool) tea.Cmd {
	if !wanted || m.err != nil {
		return nil
	}
	if m.at == stepSpec && m.chosen {
		m.chosen = false
		if m.draft.find(m.catalog.got).complete {
			return m.open(stepDetails)
		}
	}
	if m.at == stepReview {
		m.warned = m.warnings()
	}
	m.build()
	return nil
}

// forward goes on after all answers of a step were taken.
func (m *Model) forward() tea.Cmd {
	switch m.at {
	case stepReview:
		return m.submit()
	case stepRegion:
		if m.draft.region != m.vdcs.region && m.draft.region != m.byHand {
			m.draft.vdc, m.draft.network = "", "" // they are another region's
		}
		m.byHand = ""
	case stepNetwork, stepSpec, stepDetails:
	}
	m.said = ""
	return m.open(m.at + 1)
}

// backward goes to the step before, with everything that was entered.
func (m *Model) backward() tea.Cmd {
	if m.at == stepRegion {
		return nil
	}
	m.said = ""
	m.draft.confirmation, m.draft.acknowledgement = "", ""
	return m.open(m.at - 1)
}

// stepName is the name of a step.
func (m *Model) stepName(s step) string {
	c := m.t.Create
	return [steps]string{c.StepRegion, c.StepNetwork, c.StepSpec, c.StepDetails, c.StepReview}[s]
}
