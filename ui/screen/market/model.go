package market

import (
	"cmp"
	"context"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Options are what a Model is made of. All are needed.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	Cloud Cloud
	// Context ends the requests with the program.
	Context context.Context //nolint:containedctx // requests outlive any one message
	Now     func() time.Time
}

// Model is the search. It lives as long as the app, since what it loaded stays
// true for a while.
type Model struct {
	o    Options
	keys keyMap

	regions  []api.Region // those that can be bought in
	catalogs map[string]api.Catalog
	loadedAt map[string]time.Time
	failed   map[string]error
	waiting  []string // region ids that are still to be asked
	inFlight int
	round    uint64 // of asking; answers of an earlier one are kept but lead to nothing

	offers        []offer
	table         *table.Table[offer]
	filter        *filter.Input
	sites         *table.Table[site] // of the offer that was chosen; nil for the offers
	chosen        offer
	width, height int
}

type keyMap struct {
	move                          table.Keys
	choose, filter, refresh, back key.Binding
}

func newKeyMap(t text.Keys) keyMap {
	back := t.Binding(t.Back, keymap.Back, keymap.Quit)
	back.SetHelp(t.Binding(t.Back, keymap.Back).Help().Key, t.Back)
	return keyMap{
		move:    table.NewKeys(t),
		choose:  t.Binding(t.Choose, keymap.Open),
		filter:  t.Binding(t.Filter, keymap.Filter),
		refresh: t.Binding(t.Refresh, keymap.Refresh),
		back:    back,
	}
}

// New makes the search, with nothing asked yet.
func New(o Options) *Model {
	m := &Model{
		o: o, keys: newKeyMap(o.Text.Keys),
		catalogs: map[string]api.Catalog{}, loadedAt: map[string]time.Time{}, failed: map[string]error{},
		filter: filter.New(o.Theme, o.Text, filterColumns()),
	}
	m.table = table.New(o.Theme, offerColumns(o.Theme, o.Text.Market), func(o offer) string { return o.key })
	return m
}

// Open asks for what is not known, or not any more, of the regions that can be
// bought in.
func (m *Model) Open(regions []api.Region) tea.Cmd {
	m.regions = m.regions[:0:0]
	for _, r := range regions {
		if r.Purchasable() {
			m.regions = append(m.regions, r)
		}
	}
	m.sites = nil
	m.gather()
	return m.ask()
}

// HasRegions reports whether there are any to ask about.
func (m *Model) HasRegions() bool { return len(m.regions) > 0 }

// ask begins a round of requests.
func (m *Model) ask() tea.Cmd {
	m.round++
	m.waiting, m.inFlight = m.stale(), 0
	cmds := make([]tea.Cmd, 0, atOnce)
	for range atOnce {
		cmds = append(cmds, m.next())
	}
	return tea.Batch(cmds...)
}

// next asks for the next catalogue that is waited for.
func (m *Model) next() tea.Cmd {
	if len(m.waiting) == 0 {
		return nil
	}
	id := m.waiting[0]
	m.waiting = m.waiting[1:]
	m.inFlight++
	return loadCatalog(m.o.Context, m.o.Cloud, m.round, id, m.o.Now)
}

// Update takes the answers, and keys while in front.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	switch in := in.(type) {
	case catalogAnsweredMsg:
		return m.onCatalog(in)
	case tea.KeyMsg:
		return m.onKey(in)
	}
	return nil
}

func (m *Model) onCatalog(in catalogAnsweredMsg) tea.Cmd {
	m.loadedAt[in.regionID] = in.at
	if in.err != nil {
		m.failed[in.regionID] = in.err
	} else {
		delete(m.failed, in.regionID)
		m.catalogs[in.regionID] = in.catalog
		m.gather()
	}
	if in.round != m.round {
		return nil
	}
	m.inFlight--
	return m.next()
}

func (m *Model) gather() {
	m.offers = gather(m.o.Text, m.regions, m.catalogs)
	m.show()
}

func (m *Model) show() {
	q := m.filter.Query()
	rows := make([]offer, 0, len(m.offers))
	for _, o := range m.offers {
		if q.Match(o) {
			rows = append(rows, o)
		}
	}
	m.table.SetRows(rows)
}

func (m *Model) onKey(k tea.KeyMsg) tea.Cmd {
	if m.filter.Typing() {
		if m.filter.Update(k) {
			m.show()
		}
		return nil
	}
	if m.sites != nil {
		m.onSitesKey(k)
		return nil
	}
	switch {
	case m.table.Update(k, m.keys.move):
	case key.Matches(k, m.keys.choose):
		m.openSites()
	case key.Matches(k, m.keys.filter):
		m.filter.Open()
	case key.Matches(k, m.keys.refresh):
		return m.ask()
	case key.Matches(k, m.keys.back):
		if m.filter.Value() != "" {
			m.filter.Clear()
			m.show()
		}
	}
	return nil
}

// Ask is what a key asks the app for, nil for keys that do something here. It
// changes nothing.
func (m *Model) Ask(k tea.KeyMsg) []tea.Msg {
	switch {
	case m.filter.Typing():
	case m.sites == nil && key.Matches(k, m.keys.refresh):
		return m.askAgain()
	case m.sites == nil && key.Matches(k, m.keys.choose) && m.table.Len() == 0:
		return []tea.Msg{msg.Notice{Text: cmp.Or(m.nothing(), m.asking())}}
	case m.sites != nil && key.Matches(k, m.keys.choose):
		if s, ok := m.sites.Selected(); ok {
			return []tea.Msg{msg.FormClosed{}, msg.SetScope{Region: s.region, Then: msg.PlaceSpecs}}
		}
	case m.sites == nil && m.filter.Value() == "" && key.Matches(k, m.keys.back):
		return []tea.Msg{msg.FormClosed{}}
	}
	return nil
}

// askAgain is what the key for that asks the app for, nil if there is anything
// to ask here.
func (m *Model) askAgain() []tea.Msg {
	t := m.o.Text.Market
	switch {
	case m.inFlight > 0:
		return []tea.Msg{msg.Notice{Text: m.asking()}}
	case len(m.regions) == 0:
		return []tea.Msg{msg.Refresh{}}
	case len(m.stale()) == 0:
		return []tea.Msg{msg.Notice{Text: t.Known}}
	}
	return nil
}

// stale are the ids of the regions whose catalogue is not known, or not any
// more.
func (m *Model) stale() []string {
	var ids []string
	for _, r := range m.regions {
		at, ok := m.loadedAt[r.ID]
		if !ok || m.failed[r.ID] != nil || m.o.Now().Sub(at) >= freshFor {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// openSites lists the sites that sell the offer under the cursor.
func (m *Model) openSites() {
	o, ok := m.table.Selected()
	if !ok {
		return
	}
	m.chosen = o
	m.sites = table.New(m.o.Theme, siteColumns(m.o.Theme, m.o.Text), func(s site) string { return s.region.ID })
	m.sites.SetRows(o.sites)
	m.SetSize(m.width, m.height)
}

func (m *Model) onSitesKey(k tea.KeyMsg) {
	switch {
	case m.sites.Update(k, m.keys.move):
	case key.Matches(k, m.keys.back):
		m.sites = nil
	}
}
