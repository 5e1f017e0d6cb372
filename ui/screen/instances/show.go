package instances

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
)

// Show selects the instance with that id, giving up a filter that hides it,
// which it says. It reports whether there is one in the scope.
func (m *Model) Show(id string) (tea.Cmd, bool) {
	m.picker, m.sorting = nil, false
	i := slices.IndexFunc(m.instances, func(in api.Instance) bool { return in.ID == id })
	if i < 0 {
		return nil, false
	}
	at := rowID(row{Instance: &m.instances[i]})
	switch {
	case m.table.Select(at):
		return nil, true
	case !m.scope.All() && m.instances[i].RegionID != m.scope.Region.ID:
		return nil, false
	}
	m.seek = at
	if m.filter.Value() == "" {
		return m.show(), true
	}
	return m.reveal(), true
}
