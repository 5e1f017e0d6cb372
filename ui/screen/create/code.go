package create

import (
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/ascode"
	"cdsredis/ui/msg"
)

// code asks for the creation in the languages of other tools. The password
// stays here.
func (m *Model) code() tea.Cmd {
	p := m.draft.find(m.catalog.got)
	o := ascode.Order{
		Request: m.draft.request(), Version: p.version.Version, RAM: mb(p.size), Architecture: p.architecture.Type,
	}
	o.Request.Password = ""
	return func() tea.Msg { return msg.ShowCode{Order: o} }
}
