package instances

import (
	"slices"
	"time"

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
	// Now tells how old things are; nil means time.Now.
	Now func() time.Time
	// Views remembers the columns and the order; nil forgets them.
	Views Views
	// Profiles says that the instances are of several profiles, which a column
	// tells apart.
	Profiles bool
	// Colours are the names of the profiles' colours, by profile. Those without
	// one look alike.
	Colours map[string]string
	// Filter is the expression to begin with; "" for none.
	Filter string
}

// Model is the screen. The app loads the instances and tells of them.
type Model struct {
	o     Options
	theme theme.Theme
	text  *text.Text
	keys  keyMap
	words words

	instances []api.Instance // as last loaded
	recalled  bool           // they are from an earlier run
	err       error          // of the last load
	version   uint64         // of the instances and the words for them
	scope     msg.ScopeChanged

	stock     stock   // what was made of them
	wanted    uint64  // the arrangement that is to be shown
	arranging bool    // whether a command is at one
	loaded    bool    // whether one ever was shown
	total     int     // instances in the scope
	counts    []count // of the rows in the table
	seek      string  // row to select when the rows are there; "" for none
	moved     bool    // the rows of another scope are awaited

	chosen          []column // to show, in their order
	order           order
	changed         bool // by the user
	saving, unsaved bool // see remember

	table         *table.Table[row]
	filter        *filter.Input
	sorting       bool    // whether the next key is a column to sort by
	picker        *picker // nil while no columns are chosen
	width, height int
}

// New makes the screen, empty.
func New(o Options) *Model {
	if o.Now == nil {
		o.Now = time.Now
	}
	m := &Model{
		o: o, theme: o.Theme, text: o.Text, keys: newKeyMap(o.Text),
		words:  words{text: o.Text, theme: o.Theme, zone: o.Zone, profiles: inks(o.Theme, o.Colours)},
		chosen: usual(o.Profiles),
		filter: filter.New(o.Theme, o.Text, filterColumns(o.Profiles)),
	}
	m.table = table.New(o.Theme, newColumns(o.Text.Instances, &m.words), rowID)
	m.apply()
	m.filter.Set(o.Filter)
	return m
}

// SetSize sets the screen's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.table.SetSize(width, height-1)
}

// Capturing reports whether keys are text.
func (m *Model) Capturing() bool { return m.filter.Typing() || m.sorting }

// Cursor is where the next typed character goes.
func (m *Model) Cursor() (x, y int, shown bool) {
	return min(m.filter.CursorX(), m.width-1), 0, m.filter.Typing()
}

// Selected is the instance that keys act on.
func (m *Model) Selected() (api.Instance, bool) {
	r, ok := m.table.Selected()
	if !ok {
		return api.Instance{}, false
	}
	return *r.Instance, true
}

// Marked are the instances that are marked, in the order of the table.
func (m *Model) Marked() []api.Instance {
	rows := m.table.Marked()
	out := make([]api.Instance, len(rows))
	for i, r := range rows {
		out[i] = *r.Instance
	}
	return out
}

// Update takes the facts that the app tells, and keys while in front.
func (m *Model) Update(message tea.Msg) tea.Cmd {
	switch message := message.(type) {
	case msg.InstancesLoaded:
		return m.onLoaded(message)
	case msg.RegionsLoaded:
		return m.onRegions(message)
	case msg.ScopeChanged:
		return m.onScope(message)
	case msg.DeletionsAccepted:
		m.unmark(message.IDs)
	case arrangedMsg:
		return m.onArranged(message)
	case viewLoadedMsg:
		return m.onViewLoaded(message)
	case viewSavedMsg:
		return m.onViewSaved(message)
	case tea.KeyMsg:
		return m.onKey(message)
	}
	return nil
}

func (m *Model) onLoaded(l msg.InstancesLoaded) tea.Cmd {
	m.err = l.Err
	if l.Err != nil {
		return nil
	}
	m.instances, m.recalled = l.Instances, l.Recalled
	m.version++
	return m.show()
}

func (m *Model) onRegions(l msg.RegionsLoaded) tea.Cmd {
	if l.Err != nil {
		return nil
	}
	m.words.sites = make(map[string]string, len(l.Regions))
	for _, r := range l.Regions {
		if r.ID != "" {
			m.words.sites[r.ID] = m.text.Site(r)
		}
	}
	if !m.loaded && !m.arranging {
		return nil
	}
	m.version++
	return m.show()
}

func (m *Model) onScope(s msg.ScopeChanged) tea.Cmd {
	other := s.Region.ID != m.scope.Region.ID
	m.scope = s
	if !m.loaded && !m.arranging {
		return nil
	}
	m.moved = m.moved || other
	return m.show()
}

// unmark takes the marks off the instances with those ids.
func (m *Model) unmark(ids []string) {
	var rows []string
	for _, r := range m.table.Marked() {
		if slices.Contains(ids, r.ID) {
			rows = append(rows, rowID(r))
		}
	}
	m.table.UnmarkRows(rows)
}

func send(message tea.Msg) tea.Cmd { return func() tea.Msg { return message } }
