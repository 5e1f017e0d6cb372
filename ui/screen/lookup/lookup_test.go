package lookup

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

type cloud struct {
	asked []api.InstanceFilter
	list  []api.Instance
	err   error
}

func (c *cloud) Instances(_ context.Context, f api.InstanceFilter) ([]api.Instance, error) {
	c.asked = append(c.asked, f)
	return c.list, c.err
}

func newTest(t *testing.T, c Cloud, l text.Lang) *Model {
	t.Helper()
	m := New(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(l), Cloud: c,
		Context: t.Context(), Filter: api.InstanceFilter{Name: "order"},
	})
	m.SetSize(100, 12)
	return m
}

func drive(t *testing.T, m *Model, msgs ...tea.Msg) []tea.Msg {
	t.Helper()
	return uitest.Drive(t, m.Update, func(in tea.Msg) bool {
		switch in.(type) {
		case msg.OpenDetails, msg.FormClosed:
			return false
		}
		return true
	}, msgs...)
}

func TestWhatTheServerFindsCanBeOpened(t *testing.T) {
	t.Parallel()
	c := &cloud{list: []api.Instance{{ID: "id-1", Name: "order-1"}, {ID: "id-2", Name: "order-2"}}}
	m := newTest(t, c, text.English)
	begun := m.Init()
	if !strings.Contains(m.View(), "asking") {
		t.Errorf("not said to be asking:\n%s", m.View())
	}
	drive(t, m, uitest.Results(begun)...)
	if len(c.asked) != 1 || c.asked[0] != (api.InstanceFilter{Name: "order"}) {
		t.Errorf("the server was asked for %+v", c.asked)
	}
	out := drive(t, m, uitest.Keys(t, "j<enter>")...)
	if len(out) != 1 || out[0].(msg.OpenDetails).Instance.ID != "id-2" {
		t.Errorf("enter asked for %v, want the details of id-2", out)
	}
}

func TestNothingFoundAndFailedSaySoAndRAsksAgain(t *testing.T) {
	t.Parallel()
	c := &cloud{err: errors.New("no line")}
	m := newTest(t, c, text.English)
	drive(t, m, uitest.Results(m.Init())...)
	if !strings.Contains(m.View(), "could not be asked: no line") {
		t.Errorf("the reason is missing:\n%s", m.View())
	}
	c.err = nil
	drive(t, m, uitest.Keys(t, "r")...)
	if !strings.Contains(m.View(), "finds nothing") {
		t.Errorf("not said that nothing was found:\n%s", m.View())
	}
}

func TestAnAnswerAfterLeavingIsDropped(t *testing.T) {
	t.Parallel()
	m := newTest(t, &cloud{list: []api.Instance{{ID: "x"}}}, text.English)
	late := uitest.Results(m.Init())
	if out := drive(t, m, uitest.Keys(t, "<esc>")...); len(out) != 1 {
		t.Errorf("esc asked for %v", out)
	}
	drive(t, m, late...)
	if m.found {
		t.Error("a late answer was admitted")
	}
}

func TestEveryViewFitsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, l := range []text.Lang{text.Chinese, text.English} {
		c := &cloud{err: errors.New(strings.Repeat("long ", 40))}
		m := newTest(t, c, l)
		for _, step := range []func(){
			func() {},
			func() { drive(t, m, uitest.Results(m.Init())...) },
			func() {
				c.err, c.list = nil, []api.Instance{{ID: "x", Name: strings.Repeat("缓存", 60)}}
				drive(t, m, uitest.Keys(t, "r")...)
			},
		} {
			step()
			uitest.Sweep(t, func(s uitest.Size) string {
				m.SetSize(s.Width, s.Height)
				return m.View()
			})
		}
	}
}
