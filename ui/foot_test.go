package ui

import (
	"strings"
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/ui/keymap"
	"cdsredis/ui/text"
)

func TestTheFootTellsWhatIsParticularAndLeavesMovingToThePageOfKeys(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "one"}}})
		start(t, a)
		a.Update(tea.WindowSizeMsg{Width: 200, Height: 60})
		for keys, want := range map[string]string{
			"1": "w where to buy", "2": "enter choose region", "3": ", columns", "4": "L 中文", "3d": "tab other part",
		} {
			press(t, a, keys)
			got := ansi.Strip(a.foot())
			if !strings.Contains(got, want) {
				t.Errorf("after %s no %q in %q", keys, want, got)
			}
			for _, moves := range []string{"up", "page down", "first", "scroll left"} {
				if strings.Contains(got+" ", " "+moves+" ") {
					t.Errorf("after %s room goes to %q in %q", keys, moves, got)
				}
			}
			press(t, a, "?")
			see(t, a, "page down")
			press(t, a, "<esc><esc>")
		}
	})
}

func TestTheFootOfATextNamesTheKeyOfTheNextOneInBothLanguages(t *testing.T) {
	t.Parallel()
	for _, l := range []text.Lang{text.Chinese, text.English} {
		synctest.Test(t, func(t *testing.T) {
			a := newTest(t, &cloud{instances: two()}, func(o *Options) { o.Lang = l })
			start(t, a)
			press(t, a, "C")
			see(t, a, "tab "+a.text.Copying.NextKey)
		})
	}
}

func TestARegionChosenFromTheSpecsLeadsBackThere(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{})
		start(t, a)
		press(t, a, "2<enter>")
		press(t, a, "j<enter>")
		if a.scope.ID != "CN_Beijing_A" {
			t.Errorf("the scope is %q, want the region that was chosen", a.scope.ID)
		}
		see(t, a, "Beijing 1 sells no Redis")
		press(t, a, "1g<enter>")
		see(t, a, "The account has no Redis instances")
	})
}

func TestWhatIsSaidWhereThereIsNothingNamesTheKeysInForce(t *testing.T) {
	t.Parallel()
	own, problems := keymap.New(map[string][]string{"create": {"f7"}, "market": {"f4"}, "open": {"f6"}})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		synctest.Test(t, func(t *testing.T) {
			a := newTest(t, &cloud{}, func(o *Options) { o.Keys, o.Lang = own, lang })
			start(t, a)
			see(t, a, "f7")
			press(t, a, "2")
			see(t, a, "f4")
			press(t, a, "4")
			see(t, a, "f7")
		})
	}
}
