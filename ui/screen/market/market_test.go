package market

import (
	"context"
	"errors"
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

// cloud sells one size everywhere and another in one region only.
type cloud struct {
	asked  atomic.Int32
	broken map[string]bool
}

func (c *cloud) Catalog(_ context.Context, id string) (api.Catalog, error) {
	c.asked.Add(1)
	if c.broken[id] {
		return api.Catalog{}, errors.New("no line")
	}
	sizes := []api.Size{{GoodsID: 1, RAM: 8}}
	if id == "CN_Beijing_A" {
		sizes = append(sizes, api.Size{GoodsID: 2, RAM: 64, CPU: 8})
	}
	return api.Catalog{RegionID: id, Versions: []api.Version{{Version: "5.0", Architectures: []api.Architecture{
		{Name: "集群版", Roles: []api.ComputeRole{{Name: "通用型", Sizes: sizes}}},
	}}}}, nil
}

func regions() []api.Region {
	out := []api.Region{{ID: "CN_Beijing_A", Name: "北京1", City: "北京", OnSale: true}, {ID: "sold", Name: "售罄1"}, {Name: "北京8", OnSale: true}}
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		out = append(out, api.Region{ID: id, Name: "site-" + id, OnSale: true})
	}
	return out
}

func newTest(t *testing.T, c Cloud, lang text.Lang) *Model {
	t.Helper()
	m := New(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(lang), Cloud: c, Context: t.Context(), Now: time.Now,
	})
	m.SetSize(100, 20)
	return m
}

func drive(t *testing.T, m *Model, msgs ...tea.Msg) []tea.Msg {
	t.Helper()
	return uitest.Drive(t, uitest.Asking(m), func(in tea.Msg) bool {
		switch in.(type) {
		case msg.FormClosed, msg.SetScope:
			return false
		}
		return true
	}, msgs...)
}

func TestAllSitesThatSellAreAskedOnceAnHour(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := &cloud{}
		m := newTest(t, c, text.English)
		drive(t, m, uitest.Results(m.Open(regions()))...)
		if got := c.asked.Load(); got != 7 {
			t.Errorf("%d sites were asked, want the 7 that sell", got)
		}
		time.Sleep(59 * time.Minute)
		drive(t, m, uitest.Results(m.Open(regions()))...)
		if got := c.asked.Load(); got != 7 {
			t.Errorf("asked again within the hour: %d", got)
		}
		time.Sleep(2 * time.Minute)
		drive(t, m, uitest.Results(m.Open(regions()))...)
		if got := c.asked.Load(); got != 14 {
			t.Errorf("after an hour %d were asked in all, want 14", got)
		}
	})
}

func TestAtMostFourAreAskedAtOnce(t *testing.T) {
	t.Parallel()
	c := &cloud{}
	m := newTest(t, c, text.English)
	first := uitest.Results(m.Open(regions()))
	if len(first) != atOnce || m.inFlight != atOnce {
		t.Fatalf("%d requests at once, %d counted; want %d", len(first), m.inFlight, atOnce)
	}
	if !strings.Contains(m.View(), "0 of 7 sites") {
		t.Errorf("no progress:\n%s", m.View())
	}
	if next := uitest.Results(m.Update(first[0])); len(next) != 1 {
		t.Errorf("an answer led to %d requests, want the next one", len(next))
	}
}

func TestRowsSayWhichSitesSellASizeAndFilter(t *testing.T) {
	t.Parallel()
	m := newTest(t, &cloud{}, text.English)
	drive(t, m, uitest.Results(m.Open(regions()))...)
	if len(m.offers) != 2 || len(m.offers[0].sites) != 7 || len(m.offers[1].sites) != 1 {
		t.Fatalf("offers are %+v; want one at 7 sites and one at 1", m.offers)
	}
	for query, want := range map[string]int{"ram:>8": 1, "beijing": 2, "site-a": 1, "version:5": 2, "cluster 64": 1} {
		drive(t, m, uitest.Keys(t, "/"+query)...)
		if got := m.table.Len(); got != want {
			t.Errorf("filter %q shows %d rows, want %d", query, got, want)
		}
		drive(t, m, uitest.Keys(t, "<esc>")...)
	}
}

func TestEnterLeadsToTheSpecificationsOfASite(t *testing.T) {
	t.Parallel()
	m := newTest(t, &cloud{}, text.English)
	drive(t, m, uitest.Results(m.Open(regions()))...)
	out := drive(t, m, uitest.Keys(t, "<enter>j<enter>")...)
	if len(out) != 2 {
		t.Fatalf("asked for %v", out)
	}
	scope, ok := out[1].(msg.SetScope)
	if !ok || scope.Region.ID != "a" || scope.Then != msg.PlaceSpecs {
		t.Errorf("asked for %+v, want the specifications of region a", out[1])
	}
}

func TestASiteThatDoesNotAnswerIsSaidAndAskedAgain(t *testing.T) {
	t.Parallel()
	c := &cloud{broken: map[string]bool{"b": true}}
	m := newTest(t, c, text.English)
	drive(t, m, uitest.Results(m.Open(regions()))...)
	if view := m.View(); !strings.Contains(view, "1 site did not answer: no line") || !strings.Contains(view, "site-a") {
		t.Errorf("partial failure is not shown beside what is known:\n%s", view)
	}
	c.broken = nil
	drive(t, m, uitest.Keys(t, "r")...)
	if strings.Contains(m.View(), "did not answer") || c.asked.Load() != 8 {
		t.Errorf("after r: %d requests\n%s", c.asked.Load(), m.View())
	}
}

func TestEveryViewFitsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		m := newTest(t, &cloud{broken: map[string]bool{"b": true}}, lang)
		for _, step := range []func(){
			func() {},
			func() { drive(t, m, uitest.Results(m.Open(regions()))...) },
			func() { drive(t, m, uitest.Keys(t, "/zzz")...) },
			func() { drive(t, m, uitest.Keys(t, "<esc><enter>")...) },
		} {
			step()
			uitest.Sweep(t, func(s uitest.Size) string {
				m.SetSize(s.Width, s.Height)
				return m.View()
			})
		}
	}
}

func TestVersionsAreInTheOrderOfTheirNumbers(t *testing.T) {
	t.Parallel()
	if compareVersions("2.8.19", "10.0") >= 0 || compareVersions("6.2", "6.0.9") <= 0 || compareVersions("5.0", "5.0") != 0 {
		t.Error("versions are out of order")
	}
}
