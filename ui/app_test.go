package ui

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
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

func TestTheFirstScreenShowsTheInstances(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "prod-session", RegionID: "CN_Beijing_A"}}})
		start(t, a)
		for _, want := range []string{"prod-session", "Beijing 1", "all regions", "prod", "cdsapi.example", "as of "} {
			see(t, a, want)
		}
	})
}

func TestTheNextPollComesAfterTheAnswerAndThereIsOnlyOneChain(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{})
		held := start(t, a)
		held = append(held, press(t, a, "rr")...)
		polls := 0
		for _, m := range held {
			due, ok := m.(pollDueMsg)
			if !ok {
				continue
			}
			if a.Update(due) != nil {
				polls++
			}
		}
		if polls != 1 {
			t.Errorf("%d chains of polls after three loads, want 1", polls)
		}
	})
}

func TestAnErrorStandsBesideTheLastGoodRows(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := &cloud{instances: []api.Instance{{ID: "1", Name: "prod-session"}}}
		a := newTest(t, c)
		start(t, a)
		c.err = &api.TransportError{Kind: api.TransportRefused, Err: errors.New("x")}
		press(t, a, "r")
		see(t, a, "prod-session")
		see(t, a, "the connection was refused")
		see(t, a, "next try in")
		c.err = nil
		press(t, a, "r")
		if strings.Contains(a.View(), "refused") {
			t.Error("the error stays after a good answer")
		}
	})
}

func TestAWrongKeyStopsThePolling(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{err: &api.Error{Status: 401, Code: "InvalidAccessKeyId.NotFound"}})
		for _, m := range start(t, a) {
			if _, ok := m.(pollDueMsg); ok {
				t.Error("another poll follows a refused key")
			}
		}
		see(t, a, "the API refuses the key")
	})
}

func TestChoosingARegionSetsTheScopeEverywhere(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{
			{ID: "1", Name: "here", RegionID: "CN_Beijing_A"}, {ID: "2", Name: "there", RegionID: "US_Dallas_A"},
		}})
		start(t, a)
		press(t, a, "1j<enter>")
		if a.at != msg.PlaceInstances || a.scope.ID != "CN_Beijing_A" {
			t.Errorf("at %v in %q, want the instances of CN_Beijing_A", a.at, a.scope.ID)
		}
		see(t, a, "here")
		if strings.Contains(a.View(), "there") {
			t.Error("an instance of another region is shown")
		}
	})
}

func TestKeysGoToTheScreensByNumberAndTab(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{})
		start(t, a)
		for _, step := range []struct {
			keys string
			want msg.Place
		}{{"1", 0}, {"2", 1}, {"4", 3}, {"<tab>", 0}, {"<shift+tab>", 3}, {"3", 2}} {
			press(t, a, step.keys)
			if a.at != step.want {
				t.Errorf("after %s at screen %d, want %d", step.keys, a.at, step.want)
			}
		}
	})
}

func TestWhatIsPastedIsNeverKeys(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "x"}}})
		start(t, a)
		held := uitest.Drive(t, a.Update, quiet, uitest.Paste("q"), uitest.Paste("D"))
		if len(held) != 0 || a.form != nil {
			t.Errorf("pasted letters acted: %v", held)
		}
	})
}

func TestReadOnlyIsShownAndRefusesWithTheReason(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{readOnly: true, instances: []api.Instance{{ID: "1", Name: "x"}}})
		start(t, a)
		see(t, a, "READ-ONLY")
		for _, key := range []string{"n", "D"} {
			press(t, a, key)
			if a.form != nil {
				t.Errorf("%s opened a form", key)
			}
			see(t, a, "nothing can be created or deleted")
		}
	})
}

func TestQuittingAsksWhileAWriteIsInFlight(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{}, func(o *Options) { o.Operations = busy{o.Operations} })
		start(t, a)
		if held := press(t, a, "q"); len(held) != 0 {
			t.Errorf("q left at once: %v", held)
		}
		see(t, a, "is on its way")
		press(t, a, "n")
		if a.leaving || a.form != nil {
			t.Error("another key did not just stay")
		}
		if held := press(t, a, "qy"); len(held) != 1 {
			t.Errorf("q and y gave %v, want the end", held)
		}
	})
}

// busy always has a write in flight.
type busy struct{ Operations }

func (busy) InFlight() int { return 1 }

func TestTheHelpListsTheKeysOfTheScreenAndTheCommonOnes(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "x"}}})
		a.Update(tea.WindowSizeMsg{Width: 100, Height: 50})
		start(t, a)
		press(t, a, "?")
		for _, want := range []string{"On Instances", "sort back", "Everywhere", "suspend"} {
			see(t, a, want)
		}
		if held := press(t, a, "q"); len(held) != 0 || a.help != nil {
			t.Error("q in the help left the program")
		}
	})
}

func TestEveryWindowIsFilledExactly(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		for _, keys := range []string{"1", "2", "", "4", "?", "d", "/abc"} {
			a := newTest(t, &cloud{skew: 5 * time.Minute, instances: []api.Instance{{ID: "1", Name: strings.Repeat("缓存", 40)}}}, func(o *Options) { o.Lang = lang })
			uitest.Drive(t, a.Update, quiet, withoutTimers(a)...)
			uitest.Drive(t, a.Update, quiet, uitest.Keys(t, keys)...)
			uitest.Sweep(t, func(s uitest.Size) string {
				a.Update(tea.WindowSizeMsg{Width: s.Width, Height: s.Height})
				return a.View()
			})
		}
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
