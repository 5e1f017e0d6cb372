package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/screen/instances"
	"cdsredis/ui/screen/lookup"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

// deleting notes which instances are deleted.
type deleting struct {
	*cloud
	deleted []string
}

func (d *deleting) Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error) {
	list, err := d.cloud.Instances(ctx, f)
	if f.ID != "" {
		list = slices.DeleteFunc(slices.Clone(list), func(in api.Instance) bool { return in.ID != f.ID })
	}
	return list, err
}

func (d *deleting) DeleteInstance(_ context.Context, id string) (api.Accepted, error) {
	d.deleted = append(d.deleted, id)
	return api.Accepted{}, nil
}

// newPair is a stage that knows the profiles dev and prod, with one instance
// each.
func newPair(t *testing.T, change ...func(*Options)) (s *stage, dev, prod *deleting) {
	t.Helper()
	dev = &deleting{cloud: &cloud{instances: []api.Instance{{ID: "d1", Name: "dev-row", RegionID: "CN_Beijing_A"}}}}
	prod = &deleting{cloud: &cloud{instances: []api.Instance{{ID: "p1", Name: "prod-row"}}}}
	connect := func(_ context.Context, name string) (Account, error) {
		of := map[string]Cloud{"dev": dev, "prod": prod}[name]
		return Account{Cloud: of, Scope: state.Scope{Profile: name, KeyTail: name, Endpoint: "e"}, Refresh: 10 * time.Second}, nil
	}
	s = newTestStage(t, prod, dev, append([]func(*Options){func(o *Options) { o.Connect = connect }}, change...)...)
	play(t, s, uitest.Results(s.Init())...)
	return s, dev, prod
}

// pairUp marks both profiles in the list and opens them.
func pairUp(t *testing.T, s *stage) { play(t, s, uitest.Keys(t, "Pg<space><space><enter>")...) }

func TestSeveralProfilesAreInOneTableAndTheFailureOfOneIsSaid(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for lang, says := range map[text.Lang]struct{ column, refused string }{
			text.English: {"Profile", "dev: the key is refused: check its secret id and key"},
			text.Chinese: {"配置", "dev：密钥被拒绝，请检查其 secret id 和 key"},
		} {
			s, dev, _ := newPair(t, func(o *Options) { o.Lang = lang })
			shows(t, s, "dev-row", false)
			pairUp(t, s)
			for _, want := range []string{"dev-row", "prod-row", "dev + prod", says.column} {
				shows(t, s, want, true)
			}
			dev.err = &api.Error{Status: 401, Code: "InvalidAccessKeyId.NotFound"}
			held := play(t, s, uitest.Keys(t, "r")...)
			for _, want := range []string{"dev-row", "prod-row", says.refused} {
				shows(t, s, want, true)
			}
			if !slices.ContainsFunc(held, func(m tea.Msg) bool {
				r, ok := m.(resultMsg)
				_, due := r.Msg.(pollDueMsg)
				return ok && due
			}) {
				t.Error("the polling ends though one profile answers")
			}
			dev.err = nil
			play(t, s, uitest.Keys(t, "r")...)
			shows(t, s, says.refused, false)
		}
	})
}

func TestWhichOfSeveralProfilesFailedIsSaidInOneLineAndWhyInTheirList(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for lang, says := range map[text.Lang]string{text.English: "dev, prod do not answer; P says why", text.Chinese: "dev, prod 没有应答，按 P 查看原因"} {
			s, dev, prod := newPair(t, func(o *Options) { o.Lang = lang })
			pairUp(t, s)
			dev.err, prod.err = errors.New("no line"), errors.New("no key")
			play(t, s, uitest.Keys(t, "r")...)
			for _, want := range []string{says, "dev-row", "prod-row"} {
				shows(t, s, want, true)
			}
			play(t, s, uitest.Keys(t, "P")...)
			for _, reason := range []string{"no line", "no key"} {
				shows(t, s, reason, true)
			}
		}
	})
}

// looks remembers a view for each set of profiles.
type looks struct {
	all map[string]state.View
	of  string
}

func (l looks) Load() (state.View, bool) {
	v, ok := l.all[l.of]
	return v, ok
}

func (l looks) Save(v state.View) error {
	l.all[l.of] = v
	return nil
}

func TestHowSeveralProfilesAreLookedAtIsRememberedForThemTogether(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		all := map[string]state.View{}
		s, _, _ := newPair(t, func(o *Options) {
			o.Views = func(profiles []string) instances.Views { return looks{all, strings.Join(profiles, "+")} }
		})
		pairUp(t, s)
		play(t, s, uitest.Keys(t, "oo")...) // by profile
		if got := all["dev+prod"]; got.Sort != "profile" || len(all) != 1 {
			t.Fatalf("remembered %+v", all)
		}
		play(t, s, uitest.Keys(t, "Pg<enter>")...)
		shows(t, s, "Name ▲", true)
		pairUp(t, s)
		shows(t, s, "Profile ▲", true)
	})
}

func TestWhatIsFoundByNameSaysInWhichProfileItIs(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s, dev, prod := newPair(t)
		dev.instances[0].Name, prod.instances[0].Name = "same", "same"
		pairUp(t, s)
		play(t, s, uitest.Keys(t, ":")...)
		play(t, s, uitest.Paste("same"))
		for _, want := range []string{"dev d1", "prod p1"} {
			shows(t, s, want, true)
		}
		play(t, s, uitest.Keys(t, "<down><down><enter>")...) // the server's own search
		for _, want := range []string{"Profile", "same  ", "dev ", "prod "} {
			shows(t, s, want, true)
		}
		if _, open := s.form.(*lookup.Model); !open {
			t.Errorf("the server was not asked:\n%s", ansi.Strip(s.View()))
		}
	})
}

func TestTheFilterTellsProfilesApart(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for _, word := range []string{"profile", "配置"} {
			s, _, _ := newPair(t)
			pairUp(t, s)
			play(t, s, uitest.Keys(t, "/")...)
			play(t, s, uitest.Paste(word+":dev"))
			shows(t, s, "dev-row", true)
			shows(t, s, "prod-row", false)
		}
	})
}

func TestEachProfilesListMovesItsOwnOperationsOnly(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s, dev, _ := newPair(t)
		pairUp(t, s)
		gone := api.Instance{ID: "x", Name: "x"}
		for _, part := range s.o.Parts {
			if _, err := s.o.Operations.Delete(t.Context(), part.Cloud, state.DeleteIntent{Scope: part.Scope, Instance: gone}); err != nil {
				t.Fatal(err)
			}
		}
		dev.err = errors.New("no line")
		for range 4 {
			time.Sleep(time.Minute)
			play(t, s, uitest.Keys(t, "r")...)
		}
		for _, op := range s.o.Operations.List() {
			if open := op.Phase.Open(); open != (op.Scope.Profile == "dev") {
				t.Errorf("the operation of %s is %v", op.Scope.Profile, op.Phase)
			}
		}
	})
}

func TestTheTitleSaysWhichOfSeveralProfilesIsReadOnly(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s, dev, prod := newPair(t)
		pairUp(t, s)
		dev.readOnly = true
		shows(t, s, "dev READ-ONLY + prod", true)
		prod.readOnly = true
		shows(t, s, "dev + prod", true)
		shows(t, s, "READ-ONLY", true)
	})
}

func TestSeveralProfilesFillEveryWindow(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.English, text.Chinese} {
		synctest.Test(t, func(t *testing.T) {
			s, dev, _ := newPair(t, func(o *Options) { o.Lang = lang })
			pairUp(t, s)
			dev.err = errors.New(strings.Repeat("长", 200))
			play(t, s, uitest.Keys(t, "r")...)
			uitest.Sweep(t, func(size uitest.Size) string {
				s.Update(tea.WindowSizeMsg{Width: size.Width, Height: size.Height})
				return s.View()
			})
		})
	}
}

func TestAllProfilesAreClosedWhenOneCannotBeConnectedTo(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		closed := 0
		s, _, _ := newPair(t, func(o *Options) {
			o.Connect = func(_ context.Context, name string) (Account, error) {
				if name == "prod" {
					return Account{}, errors.New("no key")
				}
				return Account{Cloud: &cloud{}, Close: func() { closed++ }}, nil
			}
		})
		pairUp(t, s)
		shows(t, s, "prod: no key", true)
		if closed != 1 {
			t.Errorf("closed %d, want the one that was open", closed)
		}
	})
}
