package specs

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestNothingIsAskedForBeforeTheScreenIsInFrontWithARegion(t *testing.T) {
	t.Parallel()
	c := newCatalogue()
	m := newModel(c, text.English)
	uitest.Drive(t, m.Update, nil, msg.ScopeChanged{Region: hongKong}, msg.Refresh{}, msg.PlaceChanged{Place: msg.PlaceTasks})
	if len(c.asked) != 0 {
		t.Errorf("asked for %v behind another screen, want nothing", c.asked)
	}
	uitest.Drive(t, m.Update, nil, msg.ScopeChanged{}, msg.PlaceChanged{Place: msg.PlaceSpecs}, msg.Refresh{})
	if len(c.asked) != 0 {
		t.Errorf("asked for %v with all regions in scope, want nothing", c.asked)
	}
	uitest.Drive(t, m.Update, nil, msg.ScopeChanged{Region: hongKong})
	if want := []string{hongKong.ID}; !slices.Equal(c.asked, want) {
		t.Errorf("asked for %v, want %v", c.asked, want)
	}
}

func TestACatalogueIsKeptUntilARefresh(t *testing.T) {
	t.Parallel()
	c := newCatalogue()
	m := opened(t, c, text.English, hongKong)
	uitest.Drive(t, m.Update, nil, msg.ScopeChanged{Region: taipei}, msg.ScopeChanged{Region: hongKong},
		msg.PlaceChanged{Place: msg.PlaceTasks}, msg.PlaceChanged{Place: msg.PlaceSpecs})
	if want := []string{hongKong.ID, taipei.ID}; !slices.Equal(c.asked, want) {
		t.Errorf("asked for %v, want %v", c.asked, want)
	}
	if got := m.table.Len(); got == 0 {
		t.Error("the catalogue that was kept is not shown")
	}
	uitest.Drive(t, m.Update, nil, msg.Refresh{})
	if got := len(c.asked); got != 3 {
		t.Errorf("%d requests after a refresh, want 3", got)
	}
}

func TestTheAnswerOfARegionLeftBehindIsDropped(t *testing.T) {
	t.Parallel()
	m := newModel(newCatalogue(), text.English)
	m.Update(msg.PlaceChanged{Place: msg.PlaceSpecs})
	slow := m.Update(msg.ScopeChanged{Region: hongKong})
	fast := m.Update(msg.ScopeChanged{Region: tokyo})
	uitest.Drive(t, m.Update, nil, uitest.Results(fast)...)
	uitest.Drive(t, m.Update, nil, uitest.Results(slow)...)
	if got := m.table.Len(); got != 0 {
		t.Errorf("%d rows of the region left behind are shown", got)
	}
	if _, kept := m.shelves[hongKong.ID]; kept {
		t.Error("the late answer was kept")
	}
}

func TestLeavingARegionCancelsItsRequest(t *testing.T) {
	t.Parallel()
	var seen context.Context
	m := newModel(catalogueFunc(func(ctx context.Context) { seen = ctx }), text.English)
	m.Update(msg.PlaceChanged{Place: msg.PlaceSpecs})
	cmd := m.Update(msg.ScopeChanged{Region: hongKong})
	m.Update(msg.ScopeChanged{})
	uitest.Results(cmd)
	if seen.Err() == nil {
		t.Error("the request goes on though nobody waits for it")
	}
}

type catalogueFunc func(context.Context)

func (f catalogueFunc) Catalog(ctx context.Context, _ string) (api.Catalog, error) {
	f(ctx)
	return api.Catalog{}, ctx.Err()
}

func TestAFailedLoadKeepsWhatWasThereAndIsTriedAgainOnReturn(t *testing.T) {
	t.Parallel()
	c := newCatalogue()
	m := opened(t, c, text.English, hongKong)
	before := m.table.Len()
	c.err = errLine
	uitest.Drive(t, m.Update, nil, msg.Refresh{})
	if got := m.table.Len(); got != before {
		t.Errorf("%d rows after a failed refresh, want the %d of before", got, before)
	}
	if !strings.Contains(m.View(), errLine.Error()) {
		t.Errorf("the view does not say what went wrong:\n%s", m.View())
	}
	c.err = nil
	uitest.Drive(t, m.Update, nil, msg.PlaceChanged{Place: msg.PlaceTasks}, msg.PlaceChanged{Place: msg.PlaceSpecs})
	if strings.Contains(m.View(), errLine.Error()) {
		t.Errorf("the view still shows an error that is over:\n%s", m.View())
	}
}

func TestEnterAndNBeginACreationWithTheSizeFilledIn(t *testing.T) {
	t.Parallel()
	want := msg.BeginCreate{Choice: msg.Choice{
		RegionID: hongKong.ID, Version: "2.8.19", Architecture: "读写分离", Role: "高性能型", GoodsID: 5768,
	}}
	for _, k := range []string{"<enter>", "n"} {
		m := opened(t, newCatalogue(), text.English, hongKong)
		got := send(t, m, "j"+k)
		if !slices.Equal(got, []tea.Msg{want}) {
			t.Errorf("%s asks for %+v, want %+v", k, got, want)
		}
	}
}

func TestACreationIsRefusedWhereNothingIsSold(t *testing.T) {
	t.Parallel()
	gone := hongKong
	gone.OnSale = false
	for name, c := range map[string]struct {
		scope   api.Region
		regions []api.Region
		refused bool
	}{
		"on sale":                         {scope: hongKong},
		"sold out when it was chosen":     {scope: taipei, refused: true},
		"sold out since":                  {scope: hongKong, regions: []api.Region{gone}, refused: true},
		"on sale again":                   {scope: gone, regions: []api.Region{hongKong}},
		"only the id known":               {scope: api.Region{ID: hongKong.ID}},
		"only the id known, and not sold": {scope: api.Region{ID: taipei.ID}, regions: []api.Region{taipei}, refused: true},
		"not in the list":                 {scope: api.Region{ID: hongKong.ID}, regions: []api.Region{taipei}, refused: true},
	} {
		m := opened(t, newCatalogue(), text.English, c.scope)
		if c.regions != nil {
			m.Update(msg.RegionsLoaded{Regions: c.regions})
		}
		got := send(t, m, "n")
		if len(got) != 1 {
			t.Errorf("%s: n asks for %v, want one thing", name, got)
			continue
		}
		if _, refused := got[0].(msg.Notice); refused != c.refused {
			t.Errorf("%s: n asks for %#v, want it refused: %v", name, got[0], c.refused)
		}
	}
}

func TestTheFilterLooksInAllColumnsAndInBothLanguages(t *testing.T) {
	t.Parallel()
	for query, want := range map[string]int{
		"":                  14,
		"16":                2,
		"cluster 32":        1,
		"集群版 32":            1,
		"general":           2,
		"2.8":               5,
		"5771":              1,
		"HIGH PERFORMANCE":  12,
		"cluster general":   0,
		"read/write":        5,
		"replica 1 GB 6201": 1,
	} {
		m := opened(t, newCatalogue(), text.English, hongKong)
		send(t, m, "/"+query)
		if m.matches != want {
			t.Errorf("%q shows %d sizes, want %d", query, m.matches, want)
		}
	}
}

func TestAHeadingStaysOnlyAboveSizesThatMatch(t *testing.T) {
	t.Parallel()
	m := opened(t, newCatalogue(), text.English, hongKong)
	send(t, m, "/cluster")
	if got, want := m.table.Len(), 4; got != want {
		t.Errorf("%d rows, want a heading and three sizes", got)
	}
}

func TestTypingAFilterKeepsLettersFromTheApp(t *testing.T) {
	t.Parallel()
	m := opened(t, newCatalogue(), text.English, hongKong)
	if asked := send(t, m, "/n"); len(asked) != 0 || !m.Capturing() {
		t.Errorf("n in a filter asks for %v, capturing %v", asked, m.Capturing())
	}
	if x, y, shown := m.Cursor(); !shown || y != 0 || x != len("  filter: n") {
		t.Errorf("the cursor is at %d,%d (shown %v), want %d,0", x, y, shown, len("  filter: n"))
	}
	send(t, m, "<enter>")
	if _, _, shown := m.Cursor(); m.Capturing() || shown || m.filter.Value() != "n" {
		t.Errorf("enter keeps %q, capturing %v", m.filter.Value(), m.Capturing())
	}
	send(t, m, "<esc>")
	if m.matches != 14 {
		t.Errorf("%d sizes after esc, want all 14", m.matches)
	}
}

func TestTheHelpNamesOnlyKeysThatWork(t *testing.T) {
	t.Parallel()
	for name, m := range phases(t, text.English) {
		seen := map[string]string{}
		for _, b := range m.Bindings() {
			if !b.Enabled() || b.Help().Key == "" || b.Help().Desc == "" {
				t.Errorf("%s: binding %v has no help or is off", name, b.Keys())
			}
			for _, k := range b.Keys() {
				if other, twice := seen[k]; twice {
					t.Errorf("%s: %s is both %q and %q", name, k, other, b.Help().Desc)
				}
				seen[k] = b.Help().Desc
			}
		}
		if creates := slices.ContainsFunc(m.Bindings(), func(b key.Binding) bool { return slices.Contains(b.Keys(), "n") }); creates && m.shelf() == nil {
			t.Errorf("%s: offers to create without a catalogue", name)
		}
	}
}
