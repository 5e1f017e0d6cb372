package ui

import (
	"io"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"cdsredis/api"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

// shades are instances of every kind of status.
func shades() []api.Instance {
	return []api.Instance{
		{ID: "1", Name: "orders", Status: api.StatusRunning, RegionID: "CN_Beijing_A", IP: "10.2.0.4", Port: 9736, RAM: 4096},
		{ID: "2", Name: "sessions", Status: api.StatusCreating, RegionID: "CN_Beijing_A"},
		{ID: "3", Name: "queue", Status: "CREATE_FAILED", RegionID: "CN_Beijing_A"},
		{ID: "4", Name: "archive", Status: "UPDATING", StatusLabel: "变更中", RegionID: "CN_Beijing_A"},
	}
}

func colourful(o *Options) {
	o.Renderer = lipgloss.NewRenderer(io.Discard)
	o.Renderer.SetColorProfile(termenv.TrueColor)
}

func TestEveryThemeLooksAsItShould(t *testing.T) {
	t.Parallel()
	for _, name := range theme.BuiltIn().Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				a := newTest(t, &cloud{readOnly: true, instances: shades()}, colourful, func(o *Options) { o.Theme = name })
				start(t, a)
				uitest.Golden(t, strings.ReplaceAll(a.View(), "\x1b", "ESC"))
			})
		})
	}
}

func TestATerminalWithoutColoursOffersNoThemes(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{}, func(o *Options) { o.Themes = theme.WithoutColour() })
		start(t, a)
		a.Update(press1('T'))
		see(t, a, "no colours to choose from")
	})
}

// press1 is a letter, for Update alone: nothing that follows it is waited for.
func press1(letter rune) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{letter}} }

func TestTheKeyForThemesGoesThroughAllOfThem(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: shades()}, colourful)
		start(t, a)
		var seen []string
		for range theme.BuiltIn().Names() {
			press(t, a, "T")
			seen = append(seen, a.o.Theme)
		}
		if want := []string{"light", "ansi", "mono", "high-contrast", "dark"}; !slices.Equal(seen, want) {
			t.Errorf("T goes through %v, want %v", seen, want)
		}
		press(t, a, "TTT")
		if view := a.View(); strings.Contains(view, "38;") {
			t.Errorf("mono has colours: %q", view)
		}
	})
}

func TestAnotherLanguageKeepsCursorFilterAndOrderOnEveryScreen(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := &cloud{instances: []api.Instance{
			{ID: "1", Name: "prod-a", RegionID: "CN_Beijing_A"}, {ID: "2", Name: "prod-b", RegionID: "CN_Beijing_A"}, {ID: "3", Name: "test"},
		}}
		a := newTest(t, c)
		start(t, a)
		press(t, a, "/prod<enter>sj") // by name, downwards: prod-b, and then prod-a
		press(t, a, "1/京<enter>")
		press(t, a, "3L")
		see(t, a, "实例")
		see(t, a, "北京1")
		if got, _ := a.screens[msg.PlaceInstances].(interface{ Selected() (api.Instance, bool) }).Selected(); got.Name != "prod-a" {
			t.Errorf("the cursor is on %q, want prod-a", got.Name)
		}
		view := ansi.Strip(a.View())
		if b, a := strings.Index(view, "prod-b"), strings.Index(view, "prod-a"); b < 0 || b > a || strings.Contains(view, "test") {
			t.Errorf("filter or order did not stay:\n%s", view)
		}
		press(t, a, "1")
		see(t, a, "过滤: 京")
		if c.language != "zh" {
			t.Errorf("the API is asked for messages in %q, want zh", c.language)
		}
		press(t, a, "L2")
		see(t, a, "Specifications differ")
		press(t, a, "4")
		see(t, a, "No operations yet")
	})
}

func TestEveryScreenCanBeRestyledAndPointedAt(t *testing.T) {
	t.Parallel()
	a := newTest(t, &cloud{})
	for i, s := range append(a.screens, a.market) {
		if _, ok := s.(restyler); !ok {
			t.Errorf("screen %d (%T) cannot be restyled", i, s)
		}
		if _, ok := s.(pointed); !ok {
			t.Errorf("screen %d (%T) cannot be pointed at", i, s)
		}
	}
}

func TestTheHelpShowsTheKeysInForce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		keys, problems := keymap.New(map[string][]string{"refresh": {"f9"}, "help": {"H"}})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		a := newTest(t, &cloud{instances: shades()}, func(o *Options) { o.Keys = keys })
		start(t, a)
		see(t, a, "H help")
		press(t, a, "?")
		if a.help != nil {
			t.Error("the usual key for help works though another has its place")
		}
		press(t, a, "H")
		see(t, a, "f9           refresh")
	})
}

func TestAFilterToBeginWithHoldsOnTheFirstScreenOnly(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for place, want := range map[msg.Place]string{msg.PlaceInstances: "filter: quartz", msg.PlaceRegions: "filter: quartz", msg.PlaceTasks: "filter: quartz"} {
			a := newTest(t, &cloud{instances: shades()}, func(o *Options) { o.Filter, o.Place = "quartz", place })
			start(t, a)
			see(t, a, want)
			press(t, a, string(rune('1'+(int(place)+2)%4)))
			if strings.Contains(a.View(), "quartz") {
				t.Errorf("the filter for screen %d holds on another too", place)
			}
		}
	})
}

func TestEveryKeyOfTheScreensCanBeChanged(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		changed := map[string][]string{}
		for i, name := range keymap.Names() {
			changed[name] = []string{"alt+" + string(rune('一'+i))}
		}
		keys, problems := keymap.New(changed)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		a := newTest(t, &cloud{instances: shades()}, func(o *Options) { o.Keys = keys })
		start(t, a)
		a.openDetails(shades()[0])
		fixed := []string{"ctrl+c", "ctrl+z", "ctrl+l"}
		for _, s := range append(a.screens, a.market, a.form) {
			for _, b := range append(s.Bindings(), a.keys.bindings()...) {
				for _, k := range b.Keys() {
					if !strings.HasPrefix(k, "alt+") && !slices.Contains(fixed, k) {
						t.Errorf("%T: %s is on %s, which no configuration changes", s, b.Help().Desc, k)
					}
				}
			}
		}
	})
}
