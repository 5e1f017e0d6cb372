package welcome

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/form"
)

// Page is what is asked now, for whoever asks it without drawing.
func (m *Model) Page() form.Page {
	t := m.o.Text.Welcome
	p := form.Page{Title: t.Title, Entered: m.profile.Account != (api.Credentials{})}
	leads := func(letter, label string, do func() tea.Cmd) {
		p.Ways = append(p.Ways, form.Way{Letter: letter, Label: label, Do: do})
	}
	leaves := func(c Choice) func() tea.Cmd { return func() tea.Cmd { return m.leave(c) } }
	switch m.page {
	case choosing:
		p.Notes = []string{fmt.Sprintf(t.Intro, m.o.File)}
		leads("m", t.MakeProfile, m.goes(filling))
		leads("d", t.Demo, leaves(Demo))
	case filling:
		p.Title = t.MakeProfile
		p.Questions = m.posed
		if p.Refused, p.Why = m.form.Problem(); p.Refused == "" {
			p.Refused = m.blamed
		}
		if !m.o.Within {
			leads("b", t.Back, m.goes(choosing))
		}
	case asking:
		p.Doing = t.Testing
	case saving:
		p.Doing = t.Saving
	case failed:
		p.Said = m.said
		leads("m", t.Mend, m.goes(filling))
		switch {
		case m.canSave:
			leads("s", t.SaveAnyway, m.save)
		case !m.o.Within:
			leads("o", t.OpenUnsaved, leaves(Unsaved))
		}
		if !m.o.Within {
			leads("d", t.Demo, leaves(Demo))
		}
	case done:
		p.Said = m.said
		leads("o", t.Open, leaves(Dashboard))
	}
	return p
}

func (m *Model) goes(to page) func() tea.Cmd {
	return func() tea.Cmd {
		m.page = to
		return nil
	}
}

// Answered tests the profile after the questions of the page were answered. It
// does nothing while one of the answers cannot be taken.
func (m *Model) Answered() tea.Cmd {
	if m.page != filling {
		return nil
	}
	for _, q := range m.posed {
		if q.Problem() != "" {
			return nil
		}
	}
	return m.begin()
}
