//go:build unix

package alert_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/lipgloss"

	"cdsredis/api"
	"cdsredis/config"
	"cdsredis/state"
	"cdsredis/ui"
	_ "cdsredis/ui/background"
	"cdsredis/ui/msg"
	"cdsredis/ui/terminal"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest/ptytest"
)

// stateIn makes this test binary a dashboard that keeps its record there.
const stateIn = "ALERT_TEST_STATE"

func TestMain(m *testing.M) {
	if os.Getenv(stateIn) == "" {
		os.Exit(m.Run())
	}
	if err := dashboard(os.Getenv(stateIn)); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// cloud has one instance, which is created, and ready from the second list on.
type cloud struct{ lists atomic.Int32 }

func (*cloud) Regions(context.Context) ([]api.Region, error) { return nil, nil }

func (*cloud) Catalog(context.Context, string) (api.Catalog, error) { return api.Catalog{}, nil }

func (c *cloud) Instances(context.Context, api.InstanceFilter) ([]api.Instance, error) {
	status := api.StatusRunning
	if c.lists.Add(1) == 1 {
		status = api.StatusCreating
	}
	return []api.Instance{{ID: "new", Name: "web-1", Status: status}}, nil
}

func (*cloud) VDCs(context.Context, string) ([]api.VDC, error) { return nil, nil }

func (*cloud) Task(context.Context, string) (api.Task, error) { return api.Task{}, nil }

func (*cloud) CreateInstance(context.Context, api.CreateRequest) (api.Accepted, error) {
	return api.Accepted{InstanceIDs: []string{"new"}}, nil
}

func (*cloud) DeleteInstance(context.Context, string) (api.Accepted, error) {
	return api.Accepted{}, nil
}

func (*cloud) Host() string        { return "cdsapi.example" }
func (*cloud) Skew() time.Duration { return 0 }
func (*cloud) ReadOnly() bool      { return false }
func (*cloud) SetLanguage(string)  {}
func (*cloud) TryNow()             {}

// dashboard begins a creation and follows it.
func dashboard(dir string) (err error) {
	record, err := state.Open(state.Options{Dir: dir})
	if err != nil {
		return err
	}
	defer record.Close()
	c, scope := &cloud{}, state.Scope{Profile: "test"}
	request := api.CreateRequest{Name: "web-1", Amount: 1}
	if _, err := record.Create(context.Background(), c, state.CreateIntent{Scope: scope, Request: request}); err != nil {
		return err
	}
	profile := theme.ColourProfile(os.LookupEnv)
	renderer := lipgloss.NewRenderer(os.Stdout)
	renderer.SetColorProfile(profile)
	return ui.Run(context.Background(), ui.Options{
		Account: ui.Account{Cloud: c, Scope: scope}, Operations: record, Place: msg.PlaceInstances, Notify: config.Default().Notify,
		Lang: text.English, Renderer: renderer, Zone: time.UTC, Now: time.Now, Memory: state.Cache{Dir: dir},
	}, terminal.Options{In: os.Stdin, Out: os.Stdout, Env: os.Getenv, Profile: profile})
}

func start(t *testing.T, env ...string) *ptytest.Program {
	t.Helper()
	p := ptytest.Start(t, ptytest.Options{Width: 100, Env: append(env, stateIn+"="+t.TempDir())}, os.Args[0])
	p.WaitFor("(1)")
	return p
}

// counts checks how often sequences were sent.
func counts(t *testing.T, p *ptytest.Program, want map[string]int) {
	t.Helper()
	for sequence, n := range want {
		if got := bytes.Count(p.Raw(), []byte(sequence)); got != n {
			t.Errorf("%q was sent %d times, want %d", sequence, got, n)
		}
	}
}

func TestAnEndedOperationIsToldOfOnceByEachSignal(t *testing.T) {
	t.Parallel()
	p := start(t, "WT_SESSION=1")
	p.WaitBytes("\x1b]2;(1) CDS Redis\x1b\\\x1b]9;4;3;0\x1b\\")
	p.Type("r") // it is ready now
	p.WaitFor("done: create web-1")
	p.WaitBytes("\a")
	p.Type("1")
	p.WaitFor("done: create web-1")
	p.Type("rq")
	if e := p.Wait(); e.Code != 0 || len(e.Left) > 0 {
		t.Errorf("exit is %+v, want 0 and nothing left", e)
	}
	counts(t, p, map[string]int{
		"\a":       1,
		"\x1b]9;C": 1, "\x1b]9;CDS Redis: done: create web-1\x1b\\": 1,
		"\x1b]777;notify;CDS Redis;done: create web-1\x1b\\": 1,
		"\x1b[22;2t": 1, "\x1b]9;4;0;0\x1b\\\x1b]2;\x1b\\\x1b[23;2t": 1,
	})
}

func TestNoColorMeansSilence(t *testing.T) {
	t.Parallel()
	p := start(t, "WT_SESSION=1", "NO_COLOR=1")
	p.Type("r")
	p.WaitFor("done: create web-1")
	p.Type("q")
	p.Wait()
	counts(t, p, map[string]int{"\a": 0, "\x1b]": 0, ";2t": 0})
}

func TestTheTitleIsGivenBackOnEveryWayOut(t *testing.T) {
	t.Parallel()
	for _, s := range []os.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP} {
		t.Run(s.String(), func(t *testing.T) {
			t.Parallel()
			p := start(t)
			p.Signal(s)
			p.Wait()
			if out := string(p.Raw()); strings.Count(out, "\x1b[22;2t") != 1 || strings.Count(out, "\x1b[23;2t") != 1 {
				t.Errorf("the title was not pushed and popped once: %q", out)
			}
		})
	}
}
