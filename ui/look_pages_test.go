package ui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

// stocked is a cloud in which something can be bought.
type stocked struct{ *cloud }

func (stocked) Catalog(_ context.Context, id string) (api.Catalog, error) {
	return api.Catalog{RegionID: id, Versions: []api.Version{{Version: "5.0", Architectures: []api.Architecture{
		{Name: "集群版", Roles: []api.ComputeRole{{Name: "通用型", Sizes: []api.Size{{GoodsID: 1, RAM: 8}, {GoodsID: 2, RAM: 16}}}}},
	}}}}, nil
}

func (stocked) VDCs(context.Context, string) ([]api.VDC, error) {
	return []api.VDC{
		{ID: "v1", Name: "one", Networks: []api.Network{{ID: "n1", Name: "net", Free: 9, FreeKnown: true}}},
		{ID: "v2", Name: "two", Networks: []api.Network{{ID: "n2", Name: "net", FreeKnown: true}}},
	}, nil
}

// pages are the keys that lead to all that can stand in front.
func pages() map[string]string {
	return map[string]string{
		"details": "<enter>jj", "the API's entry": "<enter><tab>j", "what to copy": "y<down>", "formats": "e<down>",
		"code": "C<tab>", "a text alone": "Cv", "columns": ",jJ", "a column to sort by": "o",
		"offers": "wj", "offers that match": "w/5.0<enter>", "sites of an offer": "w<enter>",
		"found by the server": ":zzzzzz<enter>", "a timeline": "4<enter>j", "all keys": "?",
		"profiles": "Pj", "a profile that fails": "Pj<enter>", "a new profile": "Pn<tab>abc", "a refused name": "Pn<enter>",
		"a place": "n", "a network": "n<enter><down>", "a network, refused": "n<enter><down><enter><enter>",
		"a size":         "n<enter><enter><enter><enter><enter><enter><down>",
		"the details":    "n<enter><enter><enter><enter><enter><enter><enter>abc<enter>short<enter>",
		"a review":       "n<enter><enter><enter><enter><enter><enter><enter>abc<enter>Secret-12<enter>Secret-12<enter><enter>bu",
		"code of it":     "n<enter><enter><enter><enter><enter><enter><enter>abc<enter>Secret-12<enter>Secret-12<enter><enter><ctrl+e>",
		"a deletion":     "Dprod",
		"several to go":  "<space>j<space>D1",
		"a wrong number": "<space>j<space>D1<enter>",
	}
}

// Whatever is open looks as if it had been opened so.
func TestWhatIsOpenFollowsAChangeOfThemeAndLanguage(t *testing.T) {
	t.Parallel()
	for name, keys := range pages() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var want string
			synctest.Test(t, func(t *testing.T) { want = openedIn(t, text.Chinese, theme.NameLight, keys).View() })
			synctest.Test(t, func(t *testing.T) {
				a := openedIn(t, text.English, theme.NameDark, keys)
				if a.View() == want {
					t.Fatal("both languages look the same")
				}
				a.setTheme(theme.NameLight)
				a.setLanguage(text.Chinese)
				a.notice.Notice = msg.Notice{}
				if got := a.View(); got != want {
					t.Errorf("it shows\n%s\nwant\n%s", got, want)
				}
			})
		})
	}
}

// openedIn is an app in which keys were pressed.
func openedIn(t *testing.T, l text.Lang, themeName, keys string) *app {
	t.Helper()
	c := stocked{&cloud{instances: two()}}
	a := newTest(t, c.cloud, colourful, func(o *Options) {
		o.Cloud, o.Lang, o.Theme = c, l, themeName
		o.Profiles = []string{"dev", "prod"}
		o.Connect = func(context.Context, string) (Account, error) { return Account{}, errors.New("no line") }
		o.NewProfile = &welcome.Options{
			File: "config.toml", CheckEndpoint: func(string) error { return nil },
		}
	})
	start(t, a)
	a.tell(msg.OperationsChanged{Operations: []state.Operation{{
		ID: "op", Kind: state.KindCreate, Name: "orders", Phase: state.PhaseFailed, RegionID: "CN_Beijing_A",
		Create: &state.CreateSpec{Amount: 1, Product: "Redis 集群版"}, Begun: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC),
	}}})
	one(t, a, keys)
	a.notice.Notice = msg.Notice{}
	return a
}

// one presses keys, each after what the one before it led to: a step of a form
// takes none before it is loaded.
func one(t *testing.T, a *app, keys string) {
	t.Helper()
	for _, k := range uitest.Keys(t, keys) {
		uitest.Drive(t, a.Update, quiet, k)
	}
}

// The keys for that work where they are no letters.
func TestLanguageAndThemeChangeByTheirKeysInFormsTooAndNothingOfTheDraftIsLost(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := openedIn(t, text.English, theme.NameDark, "n<enter><down>LT")
		see(t, a, "第 2 步，共 5 步")
		if a.o.Theme != theme.NameLight {
			t.Errorf("the theme is %s, want light", a.o.Theme)
		}
		one(t, a, "?")
		see(t, a, "主题")
		one(t, a, "<esc><enter>")
		see(t, a, "two")
		one(t, a, "<esc>")
		see(t, a, "放弃已填写的内容？")
		one(t, a, "L") // any key but y goes on
		see(t, a, "第 2 步，共 5 步")
		if view := a.View(); strings.Contains(view, "放弃已填写的内容？") {
			t.Errorf("the question is still there:\n%s", view)
		}
		one(t, a, "<ctrl+p><esc>y")
		one(t, a, "n<enter><enter><enter><enter><enter><enter><enter>LT")
		see(t, a, "LT")
		see(t, a, "第 4 步，共 5 步")
	})
}
