package ui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

// newTestStage is a stage with a profile "prod" and another one, "dev".
func newTestStage(t *testing.T, prod, dev Cloud, change ...func(*Options)) *stage {
	t.Helper()
	a := newTest(t, &cloud{}, append([]func(*Options){func(o *Options) {
		o.Cloud, o.Profiles = prod, []string{"dev", "prod"}
		o.Connect = func(context.Context, string) (Account, error) {
			return Account{Cloud: dev, Scope: state.Scope{Profile: "dev", KeyTail: "5678", Endpoint: "e"}, Refresh: 10 * time.Second}, nil
		}
	}}, change...)...)
	s := newStage(t.Context(), a.o)
	s.Update(tea.WindowSizeMsg{Width: 120, Height: 30})
	return s
}

// play runs messages through a stage and holds back what would go on for ever.
func play(t *testing.T, s *stage, messages ...tea.Msg) (held []tea.Msg) {
	t.Helper()
	update := func(m tea.Msg) tea.Cmd {
		_, cmd := s.Update(m)
		return cmd
	}
	return uitest.Drive(t, update, func(m tea.Msg) bool {
		if r, ok := m.(resultMsg); ok {
			m = r.Msg
		}
		return quiet(m)
	}, messages...)
}

func shows(t *testing.T, s *stage, want string, whether bool) {
	t.Helper()
	if view := ansi.Strip(s.View()); strings.Contains(view, want) != whether {
		t.Errorf("%q on the screen: %v, want %v:\n%s", want, !whether, whether, view)
	}
}

// counted counts what is read.
type counted struct {
	Cloud
	reads int
}

func (c *counted) Regions(ctx context.Context) ([]api.Region, error) {
	c.reads++
	return c.Cloud.Regions(ctx)
}

func (c *counted) Catalog(ctx context.Context, id string) (api.Catalog, error) {
	c.reads++
	return c.Cloud.Catalog(ctx, id)
}

func (c *counted) Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error) {
	c.reads++
	return c.Cloud.Instances(ctx, f)
}

func (c *counted) VDCs(ctx context.Context, id string) ([]api.VDC, error) {
	c.reads++
	return c.Cloud.VDCs(ctx, id)
}

func (c *counted) Task(ctx context.Context, id string) (api.Task, error) {
	c.reads++
	return c.Cloud.Task(ctx, id)
}

func TestAnotherProfileIsMadeInTheDashboardAndOpened(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for lang, title := range map[text.Lang]string{text.English: "readable by you alone", text.Chinese: "仅您本人可读"} {
			for name, keys := range map[string]string{"from the list": "Pn", "where there is none": "P", "for later": "Pn"} {
				var saved []welcome.Profile
				s := newTestStage(t, &cloud{instances: []api.Instance{{ID: "1", Name: "prod-row"}}}, &cloud{instances: []api.Instance{{ID: "2", Name: "dev-row"}}}, func(o *Options) {
					o.Lang = lang
					o.Profiles = []string{"prod"}
					if keys == "P" {
						o.Profiles = nil
					}
					o.NewProfile = &welcome.Options{
						File: "/f", Endpoint: "cn", CheckEndpoint: func(string) error { return nil },
						Test: func(context.Context, welcome.Profile) ([]api.Region, error) { return []api.Region{{ID: "R"}}, nil },
						Save: func(p welcome.Profile) error { saved = append(saved, p); return nil },
					}
				})
				play(t, s, uitest.Results(s.Init())...)
				play(t, s, uitest.Keys(t, keys)...)
				shows(t, s, title, true)
				play(t, s, uitest.Keys(t, "dev<enter><enter>AKq<enter>s3cret<enter><enter>")...)
				if len(saved) != 1 || saved[0].Name != "dev" || saved[0].Account != (api.Credentials{ID: "AKq", Secret: "s3cret"}) {
					t.Fatalf("%s: saved %+v:\n%s", name, saved, ansi.Strip(s.View()))
				}
				if name == "for later" {
					play(t, s, uitest.Keys(t, "<esc>")...)
					shows(t, s, "dev", true)
					play(t, s, uitest.Keys(t, "<esc>")...)
					shows(t, s, "prod-row", true)
					continue
				}
				play(t, s, uitest.Keys(t, "<enter>")...)
				shows(t, s, "dev-row", true)
				play(t, s, uitest.Keys(t, "P")...)
				shows(t, s, "dev", true)
				play(t, s, uitest.Keys(t, "n<esc>")...)
				shows(t, s, title, false)
			}
		}
	})
}

func TestAfterASwitchNoOldRowStaysAndTheOldAccountIsNotAsked(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		prod := &counted{Cloud: &cloud{instances: []api.Instance{{ID: "1", Name: "prod-row"}}}}
		s := newTestStage(t, prod, &cloud{instances: []api.Instance{{ID: "2", Name: "dev-row"}}})
		held := play(t, s, uitest.Results(s.Init())...)
		old := s.app
		shows(t, s, "prod-row", true)

		held = append(held, play(t, s, uitest.Keys(t, "Pg<enter>")...)...)
		shows(t, s, "dev-row", true)
		shows(t, s, "prod-row", false)
		shows(t, s, "prod", false)
		before := prod.reads
		play(t, s, uitest.Keys(t, "r2r1r3r")...)
		for _, m := range held { // also the old account's polls
			if r, ok := m.(resultMsg); ok {
				_, cmd := s.Update(r)
				_ = uitest.Results(cmd)
			}
		}
		// What was begun before and runs only now.
		ctx := context.Background()
		_, e1 := old.o.Cloud.Instances(ctx, api.InstanceFilter{})
		_, e2 := old.o.Cloud.Regions(ctx)
		_, e3 := old.o.Cloud.Catalog(ctx, "r")
		_, e4 := old.o.Cloud.VDCs(ctx, "r")
		_, e5 := old.o.Cloud.Task(ctx, "t")
		for _, err := range []error{e1, e2, e3, e4, e5} {
			if !errors.Is(err, errLeft) {
				t.Errorf("a request of the old account ends with %v", err)
			}
		}
		if prod.reads != before {
			t.Errorf("%d requests to the old account after the switch", prod.reads-before)
		}
	})
}

func TestLateAnswersOfTheOldAccountAreDropped(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newTestStage(t, &cloud{instances: []api.Instance{{ID: "1", Name: "prod-late"}}}, &cloud{instances: []api.Instance{{ID: "2", Name: "dev-now"}}})
		late := uitest.Results(s.Init())
		play(t, s, uitest.Keys(t, "Pg<enter>")...)
		play(t, s, late...)
		shows(t, s, "dev-now", true)
		shows(t, s, "prod-late", false)
	})
}

func TestWhatOneChoseOnTheScreenStaysAfterASwitch(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		dev := &cloud{}
		s := newTestStage(t, &cloud{}, dev)
		play(t, s, uitest.Results(s.Init())...)
		play(t, s, uitest.Keys(t, "LT1Pg<enter>")...)
		if s.text.Lang != text.Chinese || dev.language != "zh" || s.o.Theme != "light" || s.at != 0 {
			t.Errorf("language %s, asked for in %s, theme %s, screen %d", s.text.Lang, dev.language, s.o.Theme, s.at)
		}
		shows(t, s, "已切换到配置 dev", true)
	})
}

func TestConnectingCanBeGivenUp(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		closed := false
		s := newTestStage(t, &cloud{}, nil, func(o *Options) {
			o.Connect = func(context.Context, string) (Account, error) {
				return Account{Cloud: &cloud{}, Close: func() { closed = true }}, nil
			}
		})
		play(t, s, uitest.Results(s.Init())...)
		play(t, s, uitest.Keys(t, "Pg")...)
		_, connecting := s.Update(uitest.Keys(t, "<enter>")[0])
		shows(t, s, "connecting to dev…", true)
		play(t, s, uitest.Keys(t, "<esc>")...)
		play(t, s, uitest.Results(connecting)...)
		if s.o.Scope.Profile != "prod" || !closed {
			t.Errorf("the profile is %s, what came late is closed: %v", s.o.Scope.Profile, closed)
		}
		shows(t, s, "connecting", false)
	})
}

func TestWhyAProfileCannotBeHadIsSaidInTheList(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newTestStage(t, &cloud{}, nil, func(o *Options) {
			o.Connect = func(context.Context, string) (Account, error) { return Account{}, errors.New("no key") }
		})
		play(t, s, uitest.Results(s.Init())...)
		play(t, s, uitest.Keys(t, ":profile dev<enter>")...)
		shows(t, s, "dev: no key", true)
		play(t, s, uitest.Keys(t, "<esc>")...)
		shows(t, s, "dev: no key", false)
	})
}

func TestASwitchSaysThatAWriteIsStillOnItsWay(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newTestStage(t, &cloud{}, &cloud{}, func(o *Options) { o.Operations = busy{o.Operations} })
		play(t, s, uitest.Results(s.Init())...)
		play(t, s, uitest.Keys(t, "Pg<enter>")...)
		shows(t, s, "still on its way", true)
	})
}

func TestWithoutProfilesTheKeySaysSo(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for want, change := range map[string]func(*Options){
			"no profiles to choose from": func(o *Options) { o.Profiles = nil },
			"the demo has no profiles":   func(o *Options) { o.Demo = true },
		} {
			s := newTestStage(t, &cloud{}, &cloud{}, change)
			play(t, s, uitest.Results(s.Init())...)
			play(t, s, uitest.Keys(t, "P")...)
			shows(t, s, want, true)
		}
	})
}

func TestTheListOfProfilesFillsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		s := newTestStage(t, &cloud{}, &cloud{}, func(o *Options) { o.Lang, o.Colour = lang, "red" })
		_, _ = s.Update(uitest.Keys(t, "P")[0])
		uitest.Sweep(t, func(size uitest.Size) string {
			s.Update(tea.WindowSizeMsg(size))
			return s.View()
		})
	}
}

// hanging answers a list only with the end of the request.
type hanging struct{ cloud }

func (h *hanging) Instances(ctx context.Context, _ api.InstanceFilter) ([]api.Instance, error) {
	h.lists.Add(1)
	<-ctx.Done()
	h.lists.Add(-1)
	return nil, ctx.Err()
}

func TestTheFirstLoadEndsWhenItsAccountIsLeft(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		prod := &hanging{}
		s := newTestStage(t, prod, &cloud{instances: []api.Instance{{ID: "2", Name: "dev-now"}}}, func(o *Options) {
			o.Started = StartLoad(t.Context(), prod, time.Now)
		})
		first := s.app.load()
		begun := time.Now()
		go func() { _ = first() }()
		synctest.Wait()
		if n := prod.lists.Load(); n != 1 {
			t.Fatalf("%d loads are under way, want 1", n)
		}
		play(t, s, uitest.Keys(t, "Pg<enter>")...)
		synctest.Wait()
		if n := prod.lists.Load(); n != 0 || time.Since(begun) >= loadTimeout {
			t.Errorf("%d loads of the old account are under way after %v", n, time.Since(begun))
		}
		shows(t, s, "dev-now", true)
	})
}
