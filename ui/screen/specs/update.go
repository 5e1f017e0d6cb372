package specs

import (
	"context"
	"fmt"
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/msg"
)

// Update takes a key while the screen is in front, and any other message at
// any time.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	switch in := in.(type) {
	case tea.KeyMsg:
		m.onKey(in)
	case catalogLoadedMsg:
		m.onLoaded(in)
	case msg.ScopeChanged:
		cmd = m.onScope(in.Region)
	case msg.PlaceChanged:
		m.inFront = in.Place == msg.PlaceSpecs
		cmd = m.want()
	case msg.Refresh:
		cmd = m.onRefresh()
	case msg.RegionsLoaded:
		m.onRegions(in)
	}
	m.allow()
	return cmd
}

func (m *Model) onScope(r api.Region) tea.Cmd {
	if r.ID == m.region.ID {
		m.region = r
		return nil
	}
	m.load.Drop()
	if m.region.ID != "" {
		m.filter.Clear()
	}
	m.region = r
	m.show()
	return m.want()
}

// onRegions learns whether the region in scope still sells.
func (m *Model) onRegions(in msg.RegionsLoaded) {
	if in.Err != nil {
		return
	}
	m.regions = in.Regions
	if i := slices.IndexFunc(m.regions, func(r api.Region) bool { return r.ID == m.region.ID }); i >= 0 && m.region.ID != "" {
		m.region = m.regions[i]
	}
}

func (m *Model) onRefresh() tea.Cmd {
	if !m.inFront || m.region.ID == "" {
		return nil
	}
	return m.begin()
}

// want asks for the catalogue if the screen needs it now and lacks it.
func (m *Model) want() tea.Cmd {
	if !m.inFront || m.region.ID == "" || m.load.Busy() {
		return nil
	}
	if s := m.shelf(); s != nil && s.err == nil {
		return nil
	}
	return m.begin()
}

func (m *Model) begin() tea.Cmd {
	t := m.load.Begin(context.Background(), patience)
	return loadCatalog(m.o.Cloud, t, m.region.ID, m.o.Now())
}

func (m *Model) onLoaded(in catalogLoadedMsg) {
	if !m.load.Admit(in.seq) {
		return
	}
	s := m.shelves[in.regionID]
	if s == nil {
		s = &shelf{}
		m.shelves[in.regionID] = s
	}
	s.err = in.err
	if in.err == nil {
		s.catalog, s.at = in.catalog, in.at
		s.rows = flatten(in.catalog, m.o.Text)
	}
	m.show()
}

// show puts the rows of the region in scope that match into the table.
func (m *Model) show() {
	var rows []row
	if s := m.shelf(); s != nil {
		rows = matching(s.rows, m.filter.Query())
	}
	m.matches = sizes(rows)
	m.table.SetRows(rows)
}

func (m *Model) onKey(k tea.KeyMsg) {
	if m.filter.Typing() {
		if m.filter.Update(k) {
			m.show()
		}
		return
	}
	switch {
	case key.Matches(k, m.keys.filter):
		m.filter.Open()
	case key.Matches(k, m.keys.clear):
		m.filter.Clear()
		m.show()
	default:
		m.table.Update(k, m.keys.move)
	}
}

// Ask is what a key asks the app for, nil for keys that do something here. It
// changes nothing.
func (m *Model) Ask(k tea.KeyMsg) []tea.Msg {
	if m.filter.Typing() {
		return nil
	}
	if why := m.refuses(k); why != "" {
		return []tea.Msg{msg.Notice{Text: why}}
	}
	switch {
	case key.Matches(k, m.keys.choose):
		return []tea.Msg{msg.Open{Place: msg.PlaceRegions}}
	case key.Matches(k, m.keys.create):
		return []tea.Msg{m.create()}
	}
	return nil
}

// refuses says why a key of this screen does nothing now, or "" where it is
// another key or does something.
func (m *Model) refuses(k tea.KeyMsg) string {
	t, all := m.o.Text.Specs, newKeyMap(m.o.Text)
	ours := key.Matches(k, all.create, all.filter)
	switch s := m.shelf(); {
	case !ours || m.keys.create.Enabled() || key.Matches(k, m.keys.choose):
		return ""
	case m.region.ID == "":
		return m.o.Text.Keys.Named(t.ChooseRegionHow)
	case s == nil || s.at.IsZero() && s.err == nil:
		return fmt.Sprintf(t.Loading, m.place())
	case s.at.IsZero():
		return fmt.Sprintf(t.Failed, m.place())
	}
	return fmt.Sprintf(t.Empty, m.place())
}

// create asks the app for the form, or says why it cannot be had.
func (m *Model) create() tea.Msg {
	r, ok := m.table.Selected()
	switch {
	case !ok:
		return msg.Notice{Text: m.o.Text.Specs.NoSize}
	case m.soldOut():
		return msg.Notice{Text: fmt.Sprintf(m.o.Text.Specs.SoldOutNotice, m.place())}
	}
	return msg.BeginCreate{Choice: r.choice(m.region.ID)}
}

// soldOut reports whether nothing can be bought in the region in scope. A
// region of which only the id is known is given the benefit of the doubt
// until the regions were listed.
func (m *Model) soldOut() bool {
	unknown := m.regions == nil && m.region.Name == ""
	return m.region.ID != "" && !m.region.Purchasable() && !unknown
}

// allow enables the keys that do something now.
func (m *Model) allow() {
	s := m.shelf()
	filled := s != nil && len(s.rows) > 0
	m.keys.choose.SetEnabled(m.region.ID == "")
	m.keys.create.SetEnabled(filled)
	m.keys.filter.SetEnabled(filled)
	m.keys.clear.SetEnabled(m.filter.Value() != "")
}
