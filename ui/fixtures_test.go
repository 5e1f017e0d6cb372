package ui

import (
	"context"
	"io"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/state"
	_ "cdsredis/ui/background"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

// cloud is a small one whose answers a test decides.
type cloud struct {
	err       error
	instances []api.Instance
	readOnly  bool
	language  string
	byHand    int // requests of a person's own
	skew      time.Duration
	lists     atomic.Int32
	asked     atomic.Int32
}

func (c *cloud) Regions(context.Context) ([]api.Region, error) {
	return []api.Region{{ID: "CN_Beijing_A", Name: "北京1", City: "北京", Area: "中国大陆", OnSale: true}}, c.err
}

func (c *cloud) Catalog(_ context.Context, id string) (api.Catalog, error) {
	return api.Catalog{RegionID: id}, c.err
}

func (c *cloud) Instances(context.Context, api.InstanceFilter) ([]api.Instance, error) {
	c.lists.Add(1)
	return c.instances, c.err
}

func (c *cloud) VDCs(context.Context, string) ([]api.VDC, error) { return nil, c.err }

func (c *cloud) Task(context.Context, string) (api.Task, error) {
	c.asked.Add(1)
	return api.Task{}, &api.Error{Status: 400, Code: api.CodeInvalidTaskID}
}

func (c *cloud) CreateInstance(context.Context, api.CreateRequest) (api.Accepted, error) {
	return api.Accepted{TaskID: "task", InstanceIDs: []string{"new"}}, c.err
}

func (c *cloud) DeleteInstance(context.Context, string) (api.Accepted, error) {
	return api.Accepted{}, c.err
}
func (c *cloud) Host() string         { return "cdsapi.example" }
func (c *cloud) Skew() time.Duration  { return c.skew }
func (c *cloud) ReadOnly() bool       { return c.readOnly }
func (c *cloud) SetLanguage(l string) { c.language = l }
func (c *cloud) TryNow()              { c.byHand++ }

func newTest(t *testing.T, c *cloud, change ...func(*Options)) *app {
	t.Helper()
	operations, err := state.Open(state.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := operations.Close(); err != nil {
			t.Error(err)
		}
	})
	o := Options{
		Account:    Account{Cloud: c, Scope: state.Scope{Profile: "prod", KeyTail: "1234", Endpoint: "e"}, Refresh: 10 * time.Second},
		Operations: operations, Memory: state.Cache{Dir: t.TempDir()}, Logger: slog.New(slog.DiscardHandler),
		Place: msg.PlaceInstances,
		Lang:  text.English, Themes: theme.BuiltIn(), Theme: theme.NameDark, Renderer: lipgloss.NewRenderer(io.Discard), Zone: time.UTC, Now: time.Now,
	}
	for _, f := range change {
		f(&o)
	}
	a := newApp(t.Context(), o)
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 30})
	return a
}

// quiet holds back what would go on for ever.
func quiet(message tea.Msg) bool {
	switch message.(type) {
	case pollDueMsg, countDownMsg, noticeOverMsg, tea.QuitMsg:
		return false
	}
	return true
}

func start(t *testing.T, a *app) (held []tea.Msg) {
	t.Helper()
	return uitest.Drive(t, a.Update, quiet, uitest.Results(a.Init())...)
}

func press(t *testing.T, a *app, keys string) (held []tea.Msg) {
	t.Helper()
	return uitest.Drive(t, a.Update, quiet, uitest.Keys(t, keys)...)
}

func see(t *testing.T, a *app, want string) {
	t.Helper()
	if view := ansi.Strip(a.View()); !strings.Contains(view, want) {
		t.Errorf("no %q on the screen:\n%s", want, view)
	}
}

// withoutTimers are the answers that a start brings, without waiting for what
// is timed.
func withoutTimers(a *app) []tea.Msg {
	return []tea.Msg{
		msg.InstancesLoaded{Instances: a.o.Cloud.(*cloud).instances},
		msg.RegionsLoaded{Regions: []api.Region{{ID: "r", Name: "北京1"}}},
		msg.OperationsChanged{},
	}
}
