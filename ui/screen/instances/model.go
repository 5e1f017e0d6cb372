package instances

import (
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/msg"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Options are what the screen needs.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	// Zone is where times are shown.
	Zone *time.Location
}

// Model is the screen. The app loads the instances and tells of them.
type Model struct {
	theme theme.Theme
	text  *text.Text
	keys  keyMap
	words words

	instances []api.Instance // as last loaded
	loaded    bool           // whether they ever were
	err       error          // of the last load
	rows      []row          // one for each instance
	scope     msg.ScopeChanged
	order     order

	table         *table.Table[row]
	filter        *filter.Input
	details       *details // nil while the table is shown
	width, height int
}

// New makes the screen, empty.
func New(o Options) *Model {
	m := &Model{
		theme: o.Theme, text: o.Text, keys: newKeyMap(o.Text.Keys),
		words:  words{text: o.Text, theme: o.Theme, zone: o.Zone},
		table:  table.New(o.Theme, newColumns(o.Text.Instances), func(r row) string { return r.ID }),
		filter: filter.New(o.Theme, o.Text, nil),
	}
	m.table.SetSorted(int(m.order.by), m.order.descending)
	return m
}

// SetSize sets the screen's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.table.SetSize(width, height-1)
	if m.details != nil {
		m.details.setSize(width, height)
	}
}

// Capturing reports whether keys are text.
func (m *Model) Capturing() bool { return m.filter.Typing() }

// Cursor is where the next typed character goes.
func (m *Model) Cursor() (x, y int, shown bool) {
	return min(m.filter.CursorX(), m.width-1), 0, m.filter.Typing()
}

// Selected is the instance that keys act on.
func (m *Model) Selected() (api.Instance, bool) {
	if m.details != nil {
		return m.details.instance, true
	}
	r, ok := m.table.Selected()
	if !ok {
		return api.Instance{}, false
	}
	return *r.Instance, true
}

// Update takes the facts that the app tells, and keys while in front.
func (m *Model) Update(message tea.Msg) tea.Cmd {
	switch message := message.(type) {
	case msg.InstancesLoaded:
		m.onLoaded(message)
	case msg.RegionsLoaded:
		m.onRegions(message)
	case msg.ScopeChanged:
		m.scope = message
		m.details = nil
		m.show()
	case tea.KeyMsg:
		return m.onKey(message)
	}
	return nil
}

func (m *Model) onLoaded(l msg.InstancesLoaded) {
	m.err = l.Err
	if l.Err != nil {
		return
	}
	m.instances, m.loaded = l.Instances, true
	m.fill()
}

func (m *Model) onRegions(l msg.RegionsLoaded) {
	if l.Err != nil {
		return
	}
	m.words.sites = make(map[string]string, len(l.Regions))
	for _, r := range l.Regions {
		if r.ID != "" {
			m.words.sites[r.ID] = m.text.Site(r)
		}
	}
	m.fill()
}

// fill makes the rows anew.
func (m *Model) fill() {
	m.rows = make([]row, len(m.instances))
	for i := range m.instances {
		m.rows[i] = m.words.row(&m.instances[i])
	}
	m.show()
	if m.details != nil {
		m.details.refresh(m.instances)
	}
}

// show puts the rows that are wanted into the table.
func (m *Model) show() {
	m.table.SetRows(arrange(m.rows, m.scope.Region.ID, m.filter.Query(), m.order))
}

func (m *Model) onKey(k tea.KeyMsg) tea.Cmd {
	if m.filter.Typing() {
		if m.filter.Update(k) {
			m.show()
		}
		return nil
	}
	switch {
	case key.Matches(k, m.keys.create):
		return send(msg.BeginCreate{Choice: msg.Choice{RegionID: m.scope.Region.ID}})
	case key.Matches(k, m.keys.remove):
		return m.beginDelete()
	}
	if m.details != nil {
		return m.onDetailsKey(k)
	}
	switch {
	case m.table.Update(k, m.keys.move):
	case key.Matches(k, m.keys.details):
		m.openDetails()
	case key.Matches(k, m.keys.filter):
		m.filter.Open()
	case key.Matches(k, m.keys.sort):
		m.sortBy(1)
	case key.Matches(k, m.keys.sortBack):
		m.sortBy(-1)
	case key.Matches(k, m.keys.back) && m.filter.Value() != "":
		m.filter.Clear()
		m.show()
	}
	return nil
}

func (m *Model) beginDelete() tea.Cmd {
	in, ok := m.Selected()
	if !ok {
		return send(msg.Notice{Text: m.text.App.NoInstance})
	}
	return send(msg.BeginDelete{Instance: in})
}

// sortBy goes through the orders: each column that is in sight, upwards and
// then downwards.
func (m *Model) sortBy(step int) {
	n := int(columns) * 2
	at := int(m.order.by) * 2
	if m.order.descending {
		at++
	}
	for {
		at = (at + step + n) % n
		if m.table.Shown(at / 2) {
			break
		}
	}
	m.order = order{by: column(at / 2), descending: at%2 == 1}
	m.table.SetSorted(int(m.order.by), m.order.descending)
	m.show()
}

func send(message tea.Msg) tea.Cmd { return func() tea.Msg { return message } }
