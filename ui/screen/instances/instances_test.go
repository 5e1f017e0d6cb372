package instances

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func newTest(lang text.Lang) *Model {
	m := New(Options{Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(lang), Zone: time.UTC})
	m.SetSize(120, 20)
	return m
}

func sample() []api.Instance {
	born := time.Date(2022, 10, 18, 2, 19, 34, 0, time.UTC)
	return []api.Instance{
		{ID: "id-1", Name: "prod-session", Status: api.StatusRunning, StatusLabel: "运行中", IP: "10.2.0.10", Port: 9736, RAM: 2048, Version: "5.0", Product: "Redis 集群版", RegionID: "CN_Beijing_A", VDCName: "vdc", Created: born, Raw: []byte(`{"InstanceUuid":"id-1"}`)},
		{ID: "id-2", Name: "生产-订单缓存", Status: api.StatusCreating, StatusLabel: "创建中", RAM: 512, Version: "4.0", RegionID: "CN_Hongkong_A"},
		{ID: "id-3", Name: "staging", Status: "UPDATING", StatusLabel: "变更中", IP: "10.2.0.9", Port: 9736, RAM: 8192, Version: "2.8", RegionID: "CN_Beijing_A"},
	}
}

func drive(t *testing.T, m *Model, msgs ...tea.Msg) []tea.Msg {
	t.Helper()
	return uitest.Drive(t, uitest.Asking(m), func(message tea.Msg) bool {
		switch message.(type) {
		case msg.BeginCreate, msg.BeginDelete, msg.BeginDeleteMany, msg.Notice:
			return false
		}
		return true
	}, msgs...)
}

func loaded(t *testing.T, m *Model) {
	t.Helper()
	drive(t, m, msg.InstancesLoaded{Instances: sample()})
}

func TestAFilterFindsWordsInAnyColumnAndSaysHowManyMatch(t *testing.T) {
	t.Parallel()
	m := newTest(text.Chinese)
	loaded(t, m)
	for query, want := range map[string]string{"订单": "id-2", "10.2.0.9": "id-3", "变更": "id-3", "beijing 运行": "id-1", "updating": "id-3"} {
		drive(t, m, uitest.Keys(t, "/"+query)...)
		if got, _ := m.Selected(); got.ID != want || m.table.Len() != 1 {
			t.Errorf("filter %q selects %q of %d; want %s alone", query, got.ID, m.table.Len(), want)
		}
		if view := m.View(); !strings.Contains(view, "1 / 3") || !strings.Contains(view, query) {
			t.Errorf("filter %q: the screen does not say 1 / 3:\n%s", query, view)
		}
		drive(t, m, uitest.Keys(t, "<esc>")...)
	}
	if m.table.Len() != 3 {
		t.Errorf("%d rows after the filter was cleared, want 3", m.table.Len())
	}
}

func TestKeysAreTextWhileAFilterIsTyped(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	if out := drive(t, m, uitest.Keys(t, "/nDs")...); len(out) != 0 {
		t.Errorf("typing a filter asked for %v", out)
	}
	if !m.Capturing() || m.filter.Value() != "nDs" {
		t.Errorf("the filter holds %q", m.filter.Value())
	}
}

func TestSortingGoesThroughTheColumnsBothWays(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	ids := func() string {
		var out []string
		for _, r := range m.words.sorted(m.instances, m.order) {
			out = append(out, r.ID)
		}
		return strings.Join(out, " ")
	}
	if got, want := ids(), "id-1 id-3 id-2"; got != want {
		t.Errorf("by name: %s, want %s", got, want)
	}
	drive(t, m, uitest.Keys(t, "s")...)
	if got, want := ids(), "id-2 id-3 id-1"; got != want {
		t.Errorf("by name, downwards: %s, want %s", got, want)
	}
	drive(t, m, uitest.Keys(t, "sss")...)
	if got, want := ids(), "id-3 id-1 id-2"; m.order.by != colAddress || got != want {
		t.Errorf("by address (%v): %s, want numbers in order and none last: %s", m.order, got, want)
	}
	drive(t, m, uitest.Keys(t, "SSSS")...)
	if m.order != (order{}) {
		t.Errorf("as many steps back end at %v", m.order)
	}
}

func TestTheSelectionStaysOnItsInstanceThroughARefresh(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	drive(t, m, uitest.Keys(t, "j")...)
	before, _ := m.Selected()
	more := append([]api.Instance{{ID: "new", Name: "aaa"}}, sample()...)
	drive(t, m, msg.InstancesLoaded{Instances: more})
	if after, _ := m.Selected(); after.ID != before.ID {
		t.Errorf("the refresh moved the selection from %s to %s", before.ID, after.ID)
	}
}

func TestDeleteCarriesTheInstanceThatWasInSight(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	out := drive(t, m, uitest.Keys(t, "jD")...)
	if len(out) != 1 {
		t.Fatalf("D asked for %v", out)
	}
	if got := out[0].(msg.BeginDelete).Instance.ID; got != "id-3" {
		t.Errorf("D is about %s, want id-3, the second by name", got)
	}
}

func TestKeysThatNeedAnInstanceSayThatThereIsNone(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	drive(t, m, msg.InstancesLoaded{})
	for _, keys := range []string{"D", "<enter>", "y", "e", "c", "C"} {
		out := drive(t, m, uitest.Keys(t, keys)...)
		if len(out) != 1 || out[0] != (msg.Notice{Text: text.For(text.English).App.NoInstance}) {
			t.Errorf("%s on an empty table asked for %v", keys, out)
		}
	}
}

func TestAFailedRefreshKeepsTheRows(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	drive(t, m, msg.InstancesLoaded{Err: errors.New("no line")})
	if m.table.Len() != 3 || !strings.Contains(m.View(), "prod-session") {
		t.Errorf("the rows are gone after a failed refresh:\n%s", m.View())
	}
}

func TestEmptyLoadingFailedAndNoMatchLookDifferent(t *testing.T) {
	t.Parallel()
	tt := text.For(text.English).Instances
	m := newTest(text.English)
	see := func(what, want string) {
		t.Helper()
		if view := m.View(); !strings.Contains(view, want[:20]) {
			t.Errorf("%s: no %q in\n%s", what, want, view)
		}
	}
	see("loading", tt.Loading)
	drive(t, m, msg.InstancesLoaded{Err: errors.New("no line")})
	see("failed", fmt.Sprintf(tt.Failed, "no line"))
	drive(t, m, msg.InstancesLoaded{})
	see("empty", tt.Empty)
	loaded(t, m)
	drive(t, m, msg.ScopeChanged{Region: api.Region{ID: "US_Dallas_A"}})
	see("empty here", tt.EmptyHere)
	drive(t, m, msg.ScopeChanged{})
	drive(t, m, uitest.Keys(t, "/zzz")...)
	see("no match", tt.NoMatch)
}

func TestTheScopeShowsOneRegionOnly(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	drive(t, m, msg.ScopeChanged{Region: api.Region{ID: "CN_Hongkong_A"}})
	if got, _ := m.Selected(); m.table.Len() != 1 || got.ID != "id-2" {
		t.Errorf("%d rows in Hong Kong, the first %q; want id-2 alone", m.table.Len(), got.ID)
	}
}

func TestEveryViewFitsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		for name, prepare := range map[string]func(*Model){
			"loading": func(*Model) {},
			"failed":  func(m *Model) { drive(t, m, msg.InstancesLoaded{Err: errors.New(strings.Repeat("long ", 50))}) },
			"empty":   func(m *Model) { drive(t, m, msg.InstancesLoaded{}) },
			"rows":    func(m *Model) { loaded(t, m) },
			"filter":  func(m *Model) { loaded(t, m); drive(t, m, uitest.Keys(t, "/"+strings.Repeat("生产", 90))...) },
			"wide name": func(m *Model) {
				drive(t, m, msg.InstancesLoaded{Instances: []api.Instance{{ID: "x", Name: strings.Repeat("缓存", 200)}}})
			},
		} {
			m := newTest(lang)
			prepare(m)
			t.Run(string(lang)+" "+name, func(t *testing.T) {
				uitest.Sweep(t, func(s uitest.Size) string {
					m.SetSize(s.Width, s.Height)
					return m.View()
				})
			})
		}
	}
}

func TestTheScreenLooksAsItShould(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		for _, s := range []uitest.Size{{Width: 80, Height: 8}, {Width: 160, Height: 8}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, s.Width, s.Height), func(t *testing.T) {
				m := newTest(lang)
				m.SetSize(s.Width, s.Height)
				loaded(t, m)
				uitest.Golden(t, m.View())
			})
		}
	}
}

func TestARegionIsNotEmptyBecauseOfAnEarlierFilter(t *testing.T) {
	t.Parallel()
	for filter, c := range map[string]struct {
		kept bool
		rows int
	}{"session": {false, 1}, "status:creating": {true, 1}, "status:running": {false, 1}} {
		m := newTest(text.English)
		loaded(t, m)
		drive(t, m, uitest.Keys(t, "/"+filter+"<enter>")...)
		out := drive(t, m, msg.ScopeChanged{Region: api.Region{ID: "CN_Hongkong_A"}})
		if got := m.filter.Value() != ""; got != c.kept || m.table.Len() != c.rows {
			t.Errorf("%s: kept: %v, with %d rows; want %v and %d", filter, got, m.table.Len(), c.kept, c.rows)
		}
		said := len(out) == 1 && strings.Contains(out[0].(msg.Notice).Text, filter)
		if said == c.kept {
			t.Errorf("%s: said to be cleared: %v; %v", filter, said, out)
		}
	}
}

// What is asked for on the command line is kept, and so is a filter that comes
// to match nothing while one looks.
func TestAFilterIsKeptWhereTheScopeStaysTheSame(t *testing.T) {
	t.Parallel()
	m := New(Options{Theme: newTest(text.English).theme, Text: text.For(text.English), Zone: time.UTC, Filter: "nothing"})
	m.SetSize(120, 10)
	hongKong := msg.ScopeChanged{Region: api.Region{ID: "CN_Hongkong_A"}}
	drive(t, m, hongKong)
	loaded(t, m)
	drive(t, m, hongKong)
	if m.filter.Value() != "nothing" || m.table.Len() != 0 {
		t.Errorf("the filter is %q with %d rows; want it kept", m.filter.Value(), m.table.Len())
	}
}
