package specs

import (
	"context"
	"time"

	"github.com/charmbracelet/bubbles/key"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/latest"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Cloud is what the screen needs of the API.
type Cloud interface {
	Catalog(ctx context.Context, regionID string) (api.Catalog, error)
}

// Options are what a Model is made of. All are needed.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	Cloud Cloud
	// Now also decides in which zone times are shown.
	Now func() time.Time
	// Filter is the expression to begin with; "" for none.
	Filter string
}

// shelf is what is known of one region's catalogue.
type shelf struct {
	catalog api.Catalog
	rows    []row
	at      time.Time // when the last good answer was asked for; zero if none came
	err     error     // of the last request; nil after a good one
}

// Model is the screen.
type Model struct {
	o       Options
	keys    keyMap
	table   *table.Table[row]
	filter  *filter.Input
	layout  layout
	width   int
	height  int
	inFront bool

	region  api.Region   // in scope; zero for all regions
	regions []api.Region // as last listed; nil until they were
	shelves map[string]*shelf
	matches int // sizes in the table
	load    latest.Latest
}

// New makes the screen. It loads nothing until it comes to the front with a
// region in scope.
func New(o Options) *Model {
	m := &Model{
		o:       o,
		keys:    newKeyMap(o.Text),
		table:   table.New(o.Theme, columns(o.Text, o.Theme), func(r row) string { return r.id }),
		filter:  filter.New(o.Theme, o.Text, filterColumns()),
		shelves: map[string]*shelf{},
	}
	m.table.SetHeading(func(r row) bool { return r.heading })
	m.table.SetAbout(beside)
	m.filter.Set(o.Filter)
	m.allow()
	return m
}

// SetSize sets the screen's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.layout = newLayout(width, height)
	m.table.SetSize(m.layout.tableWidth, m.layout.tableHeight)
}

// Capturing reports whether a filter is being typed.
func (m *Model) Capturing() bool { return m.filter.Typing() }

// Cursor is where the next letter of the filter goes.
func (m *Model) Cursor() (x, y int, shown bool) {
	return min(m.filter.CursorX(), m.width-1), 0, m.filter.Typing() && m.width > 0 && m.height > 0
}

// Bindings are the keys that do something now.
func (m *Model) Bindings() []key.Binding {
	if m.filter.Typing() {
		return m.filter.Bindings()
	}
	return m.keys.enabled()
}

// shelf is what is known of the region in scope; nil before it was asked for.
func (m *Model) shelf() *shelf { return m.shelves[m.region.ID] }
