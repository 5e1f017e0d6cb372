package regions

import (
	"errors"
	"fmt"
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

func newTest(lang text.Lang) *Model {
	m := New(Options{Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(lang)})
	m.SetSize(100, 20)
	return m
}

func sample() []api.Region {
	return []api.Region{
		{ID: "US_LosAngeles_A", Name: "洛杉矶1", City: "洛杉矶", Area: "北美地区", OnSale: true},
		{ID: "CN_Beijing_A", Name: "北京1", City: "北京", Area: "中国大陆", OnSale: true},
		{ID: "US_Dallas_A", Name: "达拉斯1", City: "达拉斯", Area: "北美地区"},
		{Name: "北京8", City: "北京", Area: "中国大陆", OnSale: true},
	}
}

func drive(t *testing.T, m *Model, msgs ...tea.Msg) []tea.Msg {
	t.Helper()
	return uitest.Drive(t, uitest.Asking(m), func(message tea.Msg) bool {
		switch message.(type) {
		case msg.SetScope, msg.BeginCreate, msg.Notice:
			return false
		}
		return true
	}, msgs...)
}

func loaded(t *testing.T, m *Model) {
	t.Helper()
	drive(t, m, msg.RegionsLoaded{Regions: sample()},
		msg.InstancesLoaded{Instances: []api.Instance{{RegionID: "CN_Beijing_A"}, {RegionID: "CN_Beijing_A"}, {RegionID: "MOON_A"}}})
}

func TestEnterSetsTheScopeAndGoesToTheInstances(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]string{
		"<enter>":                "",
		"j<enter>":               "US_LosAngeles_A",
		"jj<enter>":              "US_Dallas_A",
		"jjj<enter>":             "CN_Beijing_A",
		"G<enter>":               "MOON_A",
		"/dallas<enter>j<enter>": "US_Dallas_A",
	} {
		m := newTest(text.English)
		loaded(t, m)
		out := drive(t, m, uitest.Keys(t, keys)...)
		if len(out) != 1 {
			t.Errorf("%s asked for %v", keys, out)
			continue
		}
		got := out[0].(msg.SetScope)
		if got.Region.ID != want || got.Then != msg.PlaceInstances {
			t.Errorf("%s sets the scope to %+v, want region %q", keys, got, want)
		}
	}
}

func TestASiteWithoutAnIDCannotBeChosenAndSaysWhy(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	out := drive(t, m, uitest.Keys(t, "jjjj<enter>n")...)
	for _, o := range out {
		if n, ok := o.(msg.Notice); !ok || n.Text != m.text.Regions.NoIDChosen {
			t.Errorf("a site without an id asked for %v", o)
		}
	}
	if len(out) != 2 {
		t.Errorf("%d answers to two keys", len(out))
	}
}

func TestNothingIsBoughtWhereItIsSoldOut(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	out := drive(t, m, uitest.Keys(t, "jjn")...)
	if n, ok := out[0].(msg.Notice); !ok || n.Text != m.text.Regions.NotSold {
		t.Errorf("n on a sold-out site asked for %v", out)
	}
	out = drive(t, m, uitest.Keys(t, "jn")...)
	if b, ok := out[0].(msg.BeginCreate); !ok || b.Choice.RegionID != "CN_Beijing_A" {
		t.Errorf("n on a site on sale asked for %v", out)
	}
}

func TestTheScreenSaysWhatIsLoadingAndWhatFailed(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	if !strings.Contains(m.View(), m.text.Regions.Loading) {
		t.Errorf("not said to be loading:\n%s", m.View())
	}
	drive(t, m, msg.RegionsLoaded{Err: errors.New("no line")})
	if !strings.Contains(m.View(), "no line") {
		t.Errorf("the reason is not on the screen:\n%s", m.View())
	}
	loaded(t, m)
	drive(t, m, msg.RegionsLoaded{Err: errors.New("no line")})
	if !strings.Contains(m.View(), "US_Dallas_A") {
		t.Errorf("the last good regions are gone:\n%s", m.View())
	}
}

func TestEveryViewFitsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		m := newTest(lang)
		for _, step := range []func(){
			func() {},
			func() { drive(t, m, msg.RegionsLoaded{Err: errors.New(strings.Repeat("long ", 40))}) },
			func() { loaded(t, m) },
			func() { drive(t, m, uitest.Keys(t, "/"+strings.Repeat("北京", 60))...) },
		} {
			step()
			uitest.Sweep(t, func(s uitest.Size) string {
				m.SetSize(s.Width, s.Height)
				return m.View()
			})
		}
	}
}

func TestTheScreenLooksAsItShould(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		t.Run(fmt.Sprintf("%s-80x12", lang), func(t *testing.T) {
			m := newTest(lang)
			m.SetSize(80, 12)
			loaded(t, m)
			uitest.Golden(t, m.View())
		})
	}
}
