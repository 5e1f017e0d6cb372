// Package lookup shows what the server itself finds by an id, a name or an
// address: for accounts whose whole list is long in coming.
package lookup

import (
	"context"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/keymap"
	"cdsredis/ui/latest"
	"cdsredis/ui/msg"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// timeout bounds one request, retries included.
const timeout = time.Minute

// Cloud is what is read of the API.
type Cloud interface {
	Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error)
}

// Options are what a Model is made of. All are needed but Profiles.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	Cloud Cloud
	// Context ends the request with the account.
	Context context.Context //nolint:containedctx // a page is given it once
	// Filter is what the server is asked for; one of its fields is set.
	Filter api.InstanceFilter
	// Profiles says that several are asked, which a column tells apart.
	Profiles bool
}

// Model is the page.
type Model struct {
	o     Options
	keys  keyMap
	load  latest.Latest
	err   error
	found bool // the server has answered
	table *table.Table[api.Instance]

	width, height int
}

type keyMap struct {
	move                table.Keys
	open, refresh, back key.Binding
}

// foundMsg is sent exactly once for every look-up.
type foundMsg struct {
	of   *Model
	seq  uint64
	list []api.Instance
	err  error
}

func find(of *Model, t latest.Ticket, c Cloud, f api.InstanceFilter) tea.Cmd {
	return func() tea.Msg {
		list, err := c.Instances(t.Ctx, f)
		return foundMsg{of: of, seq: t.Seq, list: list, err: err}
	}
}

// New makes the page, with nothing asked yet.
func New(o Options) *Model {
	m := &Model{o: o, keys: newKeyMap(o.Text.Keys)}
	m.table = table.New(o.Theme, m.columns(), func(in api.Instance) string { return in.Account + " " + in.ID })
	return m
}

func newKeyMap(k text.Keys) keyMap {
	return keyMap{
		move: table.NewKeys(k), open: k.Binding(k.Details, keymap.Open),
		refresh: k.Binding(k.Refresh, keymap.Refresh), back: k.Binding(k.Back, keymap.Back),
	}
}

// Init asks the server.
func (m *Model) Init() tea.Cmd {
	m.err = nil
	return find(m, m.load.Begin(m.o.Context, timeout), m.o.Cloud, m.o.Filter)
}

// Update takes the answer, and keys.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	switch in := in.(type) {
	case foundMsg:
		if in.of != m || !m.load.Admit(in.seq) {
			return nil
		}
		m.err = in.err
		if in.err == nil || len(in.list) > 0 { // of several profiles, some may answer
			m.found = true
			m.table.SetRows(in.list)
		}
	case tea.KeyMsg:
		return m.onKey(in)
	}
	return nil
}

func (m *Model) onKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case m.table.Update(k, m.keys.move):
	case key.Matches(k, m.keys.open):
		if in, ok := m.table.Selected(); ok {
			return send(msg.OpenDetails{Instance: in})
		}
	case key.Matches(k, m.keys.refresh):
		return m.Init()
	case key.Matches(k, m.keys.back):
		m.load.Drop()
		return send(msg.FormClosed{})
	}
	return nil
}

func send(message tea.Msg) tea.Cmd { return func() tea.Msg { return message } }
