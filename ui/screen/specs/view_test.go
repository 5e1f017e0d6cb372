package specs

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestTheScreenLooksAsItShould(t *testing.T) {
	t.Parallel()
	for _, l := range []text.Lang{text.Chinese, text.English} {
		for _, s := range []uitest.Size{{Width: 80, Height: 24}, {Width: 120, Height: 40}} {
			t.Run(fmt.Sprintf("%s-%dx%d", l, s.Width, s.Height), func(t *testing.T) {
				t.Parallel()
				m := opened(t, newCatalogue(), l, hongKong)
				m.SetSize(s.Width, s.Height)
				send(t, m, "jj")
				uitest.Golden(t, m.View())
			})
		}
	}
}

// phases are the screen in each state that looks different.
func phases(t *testing.T, l text.Lang) map[string]*Model {
	t.Helper()
	long := sample(hongKong.ID)
	for range 100 {
		long.Versions = append(long.Versions, long.Versions[0])
	}
	wide := sample(hongKong.ID)
	a := &wide.Versions[0].Architectures[0]
	a.Name, a.Product = "名字很长很长很长很长很长很长很长很长的架构", "产品名字很长很长很长很长很长很长很长很长很长很长很长"
	a.Roles[0].Name = "é角色角色角色角色角色角色角色角色角色角色角色角色"
	with := func(c api.Catalog) *catalogue {
		return &catalogue{answers: map[string]api.Catalog{hongKong.ID: c}}
	}
	loading := newModel(newCatalogue(), l)
	loading.Update(msg.PlaceChanged{Place: msg.PlaceSpecs})
	loading.Update(msg.ScopeChanged{Region: hongKong})
	aged := newCatalogue()
	stale := opened(t, aged, l, hongKong)
	aged.err = errLine
	uitest.Drive(t, stale.Update, nil, msg.Refresh{})
	filtered, typing, none := opened(t, newCatalogue(), l, hongKong), opened(t, newCatalogue(), l, hongKong), opened(t, newCatalogue(), l, hongKong)
	send(t, filtered, "/16<enter>")
	send(t, typing, "/")
	send(t, none, "/nothing")
	return map[string]*Model{
		"all regions": opened(t, newCatalogue(), l, api.Region{}),
		"loading":     loading,
		"failed":      opened(t, &catalogue{err: errLine}, l, hongKong),
		"empty":       opened(t, newCatalogue(), l, tokyo),
		"filled":      opened(t, newCatalogue(), l, hongKong),
		"long":        opened(t, with(long), l, hongKong),
		"wide names":  opened(t, with(wide), l, hongKong),
		"stale":       stale,
		"sold out":    opened(t, newCatalogue(), l, taipei),
		"filtered":    filtered,
		"typing":      typing,
		"no match":    none,
	}
}

func TestEveryPhaseFillsExactlyItsRectangle(t *testing.T) {
	t.Parallel()
	for _, l := range []text.Lang{text.Chinese, text.English} {
		for name, m := range phases(t, l) {
			t.Run(fmt.Sprintf("%s/%s", l, name), func(t *testing.T) {
				uitest.Sweep(t, func(s uitest.Size) string {
					m.SetSize(s.Width, s.Height)
					return m.View()
				})
				m.SetSize(0, 0)
				if got := m.View(); got != "" {
					t.Errorf("at 0×0 the view is %q, want nothing", got)
				}
			})
		}
	}
}

func TestTheStatesThatHaveNoRowsLookDifferent(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for name, m := range phases(t, text.English) {
		if m.table.Len() > 0 {
			continue
		}
		view := m.View()
		if other, ok := seen[view]; ok {
			t.Errorf("%q looks like %q:\n%s", name, other, view)
		}
		seen[view] = name
	}
	if len(seen) != 5 {
		t.Errorf("%d states without rows were drawn, want 5", len(seen))
	}
}

// Where there are no details, the heading of the size under the cursor may be
// out of sight.
func TestASmallScreenNamesTheGroupOfTheSelectedSizeAtTheTop(t *testing.T) {
	t.Parallel()
	m := opened(t, newCatalogue(), text.English, hongKong)
	m.SetSize(60, 6)
	send(t, m, "G")
	if top, _, _ := strings.Cut(ansi.Strip(m.View()), "\n"); !strings.HasPrefix(top, "  Redis 5.0 · cluster · high performance ") {
		t.Errorf("the first line is %q", top)
	}
}

func TestOnlyWholePartsStandBesideAHeading(t *testing.T) {
	t.Parallel()
	r := row{about: []string{"performance 100–2000 G", "3000 IOPS", "default link"}}
	for room, want := range map[int]string{21: "", 22: "performance 100–2000 G", 35: "performance 100–2000 G · 3000 IOPS"} {
		if got := beside(r, room); got != want {
			t.Errorf("in %d cells stands %q, want %q", room, got, want)
		}
	}
}
