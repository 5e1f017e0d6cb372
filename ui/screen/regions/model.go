package regions

import (
	"fmt"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/filter"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Options are what the screen needs.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	// Filter is the expression to begin with; "" for none.
	Filter string
}

// Model is the screen. The app loads the regions and tells of them.
type Model struct {
	theme theme.Theme
	text  *text.Text
	keys  keyMap

	maker  maker
	loaded bool // whether the regions ever were
	shown  int  // how many regions match the filter
	// then is the screen on which a region is looked at: the table that was in
	// front last.
	then msg.Place
	err  error // of the last load

	table         *table.Table[row]
	filter        *filter.Input
	width, height int
}

type keyMap struct {
	move                         table.Keys
	choose, create, filter, back key.Binding
}

func newKeyMap(t text.Keys) keyMap {
	return keyMap{
		move:   table.NewKeys(t),
		choose: t.Binding(t.Choose, keymap.Open),
		create: t.Binding(t.Create, keymap.Create),
		filter: t.Binding(t.Filter, keymap.Filter),
		back:   t.Binding(t.Back, keymap.Back),
	}
}

// New makes the screen, empty.
func New(o Options) *Model {
	m := &Model{
		theme: o.Theme, text: o.Text, keys: newKeyMap(o.Text.Keys),
		maker:  maker{text: o.Text, also: text.For(o.Text.Other()), theme: o.Theme},
		table:  table.New(o.Theme, newColumns(o.Text.Regions), func(r row) string { return r.key }),
		filter: filter.New(o.Theme, o.Text, filterColumns()),
		then:   msg.PlaceInstances,
	}
	m.table.SetHeading(func(r row) bool { return r.kind == kindArea })
	m.filter.Set(o.Filter)
	return m
}

// SetSize sets the screen's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.table.SetSize(width, height-1)
}

// Capturing reports whether keys are text.
func (m *Model) Capturing() bool { return m.filter.Typing() }

// Cursor is where the next typed character goes.
func (m *Model) Cursor() (x, y int, shown bool) {
	return min(m.filter.CursorX(), m.width-1), 0, m.filter.Typing()
}

// Bindings are the keys that work now, for the help.
func (m *Model) Bindings() []key.Binding {
	if m.filter.Typing() {
		return m.filter.Bindings()
	}
	out := []key.Binding{m.keys.choose, m.keys.create, m.keys.filter}
	if m.filter.Value() != "" {
		out = append(out, m.keys.back)
	}
	return append(out, m.keys.move.Bindings()...)
}

// Update takes the facts that the app tells, and keys while in front.
func (m *Model) Update(message tea.Msg) tea.Cmd {
	switch message := message.(type) {
	case msg.RegionsLoaded:
		m.err = message.Err
		if message.Err == nil {
			m.maker.regions, m.loaded = message.Regions, true
			m.show()
		}
	case msg.InstancesLoaded:
		if message.Err == nil {
			m.maker.counts = countByRegion(message.Instances)
			m.show()
		}
	case msg.PlaceChanged:
		m.onPlace(message.Place)
	case tea.KeyMsg:
		m.onKey(message)
	}
	return nil
}

func (m *Model) onPlace(p msg.Place) {
	switch p {
	case msg.PlaceSpecs, msg.PlaceInstances:
		m.then = p
	case msg.PlaceRegions, msg.PlaceTasks:
	}
}

func (m *Model) show() {
	if !m.loaded {
		return
	}
	rows := m.maker.rows(m.filter.Query())
	m.shown = 0
	for _, r := range rows {
		if r.kind == kindRegion || r.kind == kindUnlisted {
			m.shown++
		}
	}
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
	case m.table.Update(k, m.keys.move):
	case key.Matches(k, m.keys.filter):
		m.filter.Open()
	case key.Matches(k, m.keys.back):
		m.filter.Clear()
		m.show()
	}
}

// Ask is what a key asks the app for, nil for keys that do something here. It
// changes nothing.
func (m *Model) Ask(k tea.KeyMsg) []tea.Msg {
	switch {
	case m.filter.Typing():
	case key.Matches(k, m.keys.choose):
		return []tea.Msg{m.choose()}
	case key.Matches(k, m.keys.create):
		return []tea.Msg{m.create()}
	}
	return nil
}

func (m *Model) choose() tea.Msg {
	r, ok := m.table.Selected()
	switch {
	case !ok:
		return m.none()
	case r.kind != kindAll && r.region.ID == "":
		return msg.Notice{Tone: msg.ToneBad, Text: m.text.Regions.NoIDChosen}
	}
	then := m.then
	if r.kind == kindAll {
		then = msg.PlaceInstances // what can be bought is a region's own
	}
	return msg.SetScope{Region: r.region, Then: then}
}

// create begins a creation in the region under the cursor, where one can be
// bought.
func (m *Model) create() tea.Msg {
	r, ok := m.table.Selected()
	switch {
	case !ok || r.kind == kindAll:
		return msg.BeginCreate{}
	case r.region.ID == "":
		return msg.Notice{Tone: msg.ToneBad, Text: m.text.Regions.NoIDChosen}
	case !r.region.Purchasable():
		return msg.Notice{Tone: msg.ToneBad, Text: m.text.Regions.NotSold}
	}
	return msg.BeginCreate{Choice: msg.Choice{RegionID: r.region.ID}}
}

// none says why there is no region under the cursor.
func (m *Model) none() msg.Notice {
	if m.err != nil {
		return msg.Notice{Tone: msg.ToneBad, Text: fmt.Sprintf(m.text.Regions.Failed, m.text.Explain(m.err))}
	}
	return msg.Notice{Text: m.text.Regions.Loading}
}
