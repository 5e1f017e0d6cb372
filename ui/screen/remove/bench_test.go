package remove

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func TestMain(m *testing.M) {
	runewidth.DefaultCondition.EastAsianWidth = false
	os.Exit(m.Run())
}

var errDown = errors.New("connection refused")

func victim() api.Instance {
	return api.Instance{
		ID: "6a1d3f0c-aaaa-bbbb-cccc-0123456789ab", Name: "orders-q", Status: api.StatusRunning, StatusLabel: "运行中",
		IP: "10.240.59.7", Port: 9736, RAM: 4096, Version: "5.0", Product: "Redis 读写分离版", RegionID: "CN_Beijing_A",
	}
}

// bench is a form on a bench, with what it sent and said.
type bench struct {
	t *testing.T
	*Model
	listed   []api.Instance // what the cloud answers
	listErr  error
	asked    []api.InstanceFilter
	sent     []state.DeleteIntent
	answer   func() (state.Operation, error)
	hold     func(tea.Msg) bool // messages that are not delivered
	held     []tea.Msg
	said     []msg.Notice
	closed   []msg.FormClosed
	refreshs int
}

// Instances answers as the cloud.
func (b *bench) Instances(_ context.Context, f api.InstanceFilter) ([]api.Instance, error) {
	b.asked = append(b.asked, f)
	return b.listed, b.listErr
}

func newBench(t *testing.T, change func(*Options)) *bench {
	t.Helper()
	b := &bench{t: t, listed: []api.Instance{victim()}}
	b.answer = func() (state.Operation, error) { return state.Operation{ID: "op1", Phase: state.PhaseAccepted}, nil }
	o := Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true),
		Text:  text.For(text.English), Cloud: b,
		Delete: func(_ context.Context, in state.DeleteIntent) (state.Operation, error) {
			b.sent = append(b.sent, in)
			return b.answer()
		},
		Scope:     state.Scope{Profile: "prod", KeyTail: "1234", Endpoint: "cdsapi.example.net"},
		Instance:  victim(),
		Instances: []api.Instance{victim(), {ID: "id-2", Name: "other"}},
		Regions:   []api.Region{{ID: "CN_Beijing_A", Name: "北京1"}},
	}
	if change != nil {
		change(&o)
	}
	b.Model = New(o)
	b.SetSize(80, 21)
	return b
}

// open begins the look-up and lets its answer come in.
func (b *bench) open() *bench {
	b.t.Helper()
	b.deliver(uitest.Results(b.Init())...)
	return b
}

func (b *bench) deliver(in ...tea.Msg) {
	b.t.Helper()
	uitest.Drive(b.t, b.Update, func(m tea.Msg) bool {
		switch m := m.(type) {
		case msg.Notice:
			b.said = append(b.said, m)
			return false
		case msg.FormClosed:
			b.closed = append(b.closed, m)
			return false
		case msg.Refresh:
			b.refreshs++
			return false
		}
		if b.hold != nil && b.hold(m) {
			b.held = append(b.held, m)
			return false
		}
		return true
	}, in...)
}

func (b *bench) press(keys string) {
	b.t.Helper()
	for _, k := range uitest.Keys(b.t, keys) {
		b.deliver(k)
	}
}

func (b *bench) release() {
	b.t.Helper()
	held := b.held
	b.hold, b.held = nil, nil
	b.deliver(held...)
}

func (b *bench) shows(want ...string) {
	b.t.Helper()
	words := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	view := ansi.Strip(b.View())
	for _, w := range want {
		if !strings.Contains(words(view), words(w)) {
			b.t.Errorf("%q is not in:\n%s", w, view)
		}
	}
}

func isSent(m tea.Msg) bool { _, ok := m.(sentMsg); return ok }
