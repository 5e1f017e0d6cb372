package tasks

import (
	"time"

	"github.com/charmbracelet/bubbles/key"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/filter"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Record is what the screen changes of the record of operations. Both wait
// for the disk.
type Record interface {
	// Acknowledge notes that the user knows how the operation stands.
	Acknowledge(id string) error
	// Choose says which instances an operation made; none says that it is
	// none of its candidates.
	Choose(id string, instances []string) error
}

// Options are what a Model is made of. All are needed.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	// Now also decides in which zone times are shown.
	Now    func() time.Time
	Record Record
	// Usual tells how long the like of an operation takes, if that is known.
	Usual func(state.Operation) (state.Usual, bool)
	// Profile is the name of the one that is open, or the names of all.
	// Operations of another one make a column for the profile.
	Profile string
	// Filter is the expression to begin with; "" for none.
	Filter string
}

// Model is the screen.
type Model struct {
	o             Options
	keys          keyMap
	also          *text.Text // the other language, in which operations are found too
	table         *table.Table[row]
	filter        *filter.Input
	width, height int

	operations []state.Operation
	read       bool                    // operations have come at least once
	rows       []row                   // those that match, with their headings
	matches    int                     // rows that are no headings
	foreign    bool                    // some are of another profile than the one that is open
	regions    map[string]api.Region   // by id
	list       []api.Instance          // as last loaded
	instances  map[string]api.Instance // those that operations concern, by id
	timeline   *timeline               // of the operation that was opened; nil for the list
	wanted     string                  // the operation to select once it is listed; empty for none

	// at is the moment for which elapsed times are shown. It moves with the
	// ticks and not with each key, so that frames differ only where something
	// happened.
	at      time.Time
	inFront bool
	chain   uint64 // of ticks; an older one is over
	ticking bool
	writing bool // the record is being changed
}

// New makes the screen, with no operations yet.
func New(o Options) *Model {
	m := &Model{
		o:       o,
		keys:    newKeyMap(o.Text),
		also:    text.For(o.Text.Other()),
		filter:  filter.New(o.Theme, o.Text, filterColumns()),
		regions: map[string]api.Region{},
		at:      o.Now(),
	}
	m.table = table.New(o.Theme, m.columns(), func(r row) string { return r.id })
	m.table.SetHeading(func(r row) bool { return r.heading != "" })
	m.filter.Set(o.Filter)
	return m
}

// SetSize sets the screen's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = max(width, 0), max(height, 0)
	m.table.SetSize(m.width, m.height-1)
	if m.timeline != nil {
		m.sizeTimeline()
	}
}

// Capturing reports whether a filter is being typed.
func (m *Model) Capturing() bool { return m.filter.Typing() }

// Cursor is where the next letter of the filter goes.
func (m *Model) Cursor() (x, y int, shown bool) {
	return min(m.filter.CursorX(), m.width-1), 0, m.filter.Typing() && m.width > 0 && m.height > 0
}

// Bindings are the keys that do something now.
func (m *Model) Bindings() []key.Binding {
	switch {
	case m.filter.Typing():
		return m.filter.Bindings()
	case m.timeline != nil:
		return m.timelineBindings()
	}
	var out []key.Binding
	if op, ok := m.selected(); ok {
		out = append(out, m.keys.open)
		if acknowledgeable(op) {
			out = append(out, m.keys.acknowledge)
		}
	}
	if len(m.operations) > 0 {
		out = append(out, m.keys.filter)
	}
	if m.filter.Value() != "" {
		out = append(out, m.keys.clear)
	}
	return append(out, m.keys.move.Bindings()...)
}

// selected is the operation where the cursor is, or the one that is open.
func (m *Model) selected() (state.Operation, bool) {
	if m.timeline != nil {
		return m.timeline.op, true
	}
	r, ok := m.table.Selected()
	return r.op, ok
}
