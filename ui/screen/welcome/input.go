package welcome

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/form"
)

func (m *Model) onKey(k tea.KeyMsg) tea.Cmd {
	if key.Matches(k, m.keys.interrupt) {
		return m.leave(Quit)
	}
	if k.Paste && m.page != filling {
		return nil // what is pasted is text and never keys
	}
	switch m.page {
	case choosing:
		return m.onChoice(k)
	case filling:
		return m.onFormKey(k)
	case asking:
		if key.Matches(k, m.keys.back) {
			m.test.Drop()
			m.page = filling
		}
	case failed:
		return m.onFailedKey(k)
	case done:
		switch {
		case key.Matches(k, m.keys.enter):
			return m.leave(Dashboard)
		case m.o.Within && key.Matches(k, m.keys.back):
			return m.leave(Kept)
		}
	case saving:
	}
	return nil
}

func (m *Model) onChoice(k tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(k, m.keys.enter):
		m.page = filling
	case key.Matches(k, m.keys.demo):
		return m.leave(Demo)
	case key.Matches(k, m.keys.quit):
		return m.leave(Quit)
	}
	return nil
}

func (m *Model) onFormKey(k tea.KeyMsg) tea.Cmd {
	warned := m.warned
	m.warned = false
	switch {
	case key.Matches(k, m.keys.back):
		return m.away(warned)
	case key.Matches(k, m.keys.paste):
		// It would take the clipboard of the host that this runs on.
	case key.Matches(k, m.keys.prev):
		m.form.Prev()
	case key.Matches(k, m.keys.next):
		if m.form.Next() == form.Done {
			return m.begin()
		}
	default:
		m.form.Update(k)
	}
	return nil
}

// away leads back from the form. To the page before it takes along what was
// typed; out of it, it asks first.
func (m *Model) away(warned bool) tea.Cmd {
	switch {
	case !m.o.Within:
		m.page = choosing
	case warned || m.profile.Account == (api.Credentials{}):
		return m.leave(Quit)
	default:
		m.warned = true
	}
	return nil
}

func (m *Model) onFailedKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(k, m.keys.enter), key.Matches(k, m.keys.back):
		m.page = filling
		m.form.Focus(m.blamed)
	case m.canSave && key.Matches(k, m.keys.save):
		return m.save()
	case m.o.Within: // the rest leads away
	case !m.canSave && key.Matches(k, m.keys.unsaved):
		return m.leave(Unsaved)
	case key.Matches(k, m.keys.demo):
		return m.leave(Demo)
	case key.Matches(k, m.keys.quit):
		return m.leave(Quit)
	}
	return nil
}
