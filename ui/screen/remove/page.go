package remove

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/form"
)

// Page is what is asked before the deletion, for whoever asks it without
// drawing.
func (m *Model) Page() form.Page {
	r := m.t.Remove
	p := form.Page{Title: r.Title, Said: m.said}
	switch {
	case m.phase == looking:
		p.Doing = r.Looking
		return p
	case m.phase == sending:
		p.Doing = r.Sending
		return p
	case m.err != nil:
		p.Said = fmt.Sprintf(r.LookFailed, m.t.Explain(m.err))
		p.Ways = []form.Way{{Letter: "r", Label: r.KeyRetry, Do: m.lookUp}}
		return p
	}
	p.Notes, p.Facts = []string{r.Warning, m.busy()}, m.facts()
	if m.renamed() {
		p.Notes = append(p.Notes, r.Changed)
	}
	if m.form != nil {
		p.Notes = append(p.Notes, m.proof.ask)
		p.Questions = []form.Question{m.posed}
	}
	return p
}

// Answered sends the deletion after the question of the page was answered. It
// does nothing while the answer is wrong.
func (m *Model) Answered() tea.Cmd {
	if m.form == nil || m.phase != asking || m.posed.Problem() != "" {
		return nil
	}
	m.said = ""
	return m.submit()
}
