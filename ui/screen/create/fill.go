package create

import (
	"fmt"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/form"
)

// onFormKey is for a step whose questions are on the screen.
func (m *Model) onFormKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(k, m.keys.paste):
		// It would take the clipboard of the host that this runs on.
	case key.Matches(k, m.keys.next):
		return m.next()
	case key.Matches(k, m.keys.field):
		if m.at != stepReview || m.form.Focused() != fieldConfirm { // only enter buys
			return m.next()
		}
	case key.Matches(k, m.keys.prev):
		if !m.form.Prev() {
			return m.backward()
		}
	case m.at == stepDetails && key.Matches(k, m.keys.reveal):
		m.revealed = !m.revealed
		m.form.Reveal(m.revealed)
	case m.at == stepDetails && key.Matches(k, m.keys.generate):
		m.generate()
	case m.at == stepDetails && key.Matches(k, m.keys.more):
		m.ask()
	case m.at == stepReview && key.Matches(k, m.keys.code):
		return m.code()
	case m.at == stepReview && key.Matches(k, m.keys.up):
		m.scroll--
	case m.at == stepReview && key.Matches(k, m.keys.down):
		m.scroll++
	default:
		m.form.Update(k)
	}
	return nil
}

// next takes the answer in focus.
func (m *Model) next() tea.Cmd {
	m.said = ""
	if m.form.Next() == form.Done {
		return m.forward()
	}
	return nil
}

// generate fills in a password that nobody thought of, and shows it.
func (m *Model) generate() {
	p, err := generate(m.o.Random)
	if err != nil {
		m.form.Refuse(fieldPassword, fmt.Sprintf(m.t.Create.GenerateFailed, err))
		return
	}
	m.draft.password, m.draft.repeat = p, p
	m.revealed = true
	m.said = m.t.Create.GenerateHint
	m.form.Reload()
	m.form.Reveal(true)
}

// ask asks the rare questions too.
func (m *Model) ask() {
	here := m.form.Focused()
	if m.more {
		return
	}
	m.more = true
	m.build()
	m.form.Focus(here)
}
