package ui

import (
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	_ "cdsredis/ui/background"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestTheFirstScreenShowsTheInstances(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "prod-session", RegionID: "CN_Beijing_A"}}})
		start(t, a)
		for _, want := range []string{"prod-session", "Beijing 1", "all regions", "prod", "cdsapi.example", "as of "} {
			see(t, a, want)
		}
	})
}

func TestTheNextPollComesAfterTheAnswerAndThereIsOnlyOneChain(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{})
		held := start(t, a)
		held = append(held, press(t, a, "rr")...)
		polls := 0
		for _, m := range held {
			due, ok := m.(pollDueMsg)
			if !ok {
				continue
			}
			if a.Update(due) != nil {
				polls++
			}
		}
		if polls != 1 {
			t.Errorf("%d chains of polls after three loads, want 1", polls)
		}
	})
}

func TestAnErrorStandsBesideTheLastGoodRows(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := &cloud{instances: []api.Instance{{ID: "1", Name: "prod-session"}}}
		a := newTest(t, c)
		start(t, a)
		c.err = &api.TransportError{Kind: api.TransportRefused, Err: errors.New("x")}
		press(t, a, "r")
		see(t, a, "prod-session")
		see(t, a, "the connection was refused")
		see(t, a, "next try in")
		c.err = nil
		press(t, a, "r")
		if strings.Contains(a.View(), "refused") {
			t.Error("the error stays after a good answer")
		}
	})
}

func TestAWrongKeyStopsThePolling(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{err: &api.Error{Status: 401, Code: "InvalidAccessKeyId.NotFound"}})
		for _, m := range start(t, a) {
			if _, ok := m.(pollDueMsg); ok {
				t.Error("another poll follows a refused key")
			}
		}
		see(t, a, "the API refuses the key")
	})
}

func TestChoosingARegionSetsTheScopeEverywhere(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{
			{ID: "1", Name: "here", RegionID: "CN_Beijing_A"}, {ID: "2", Name: "there", RegionID: "US_Dallas_A"},
		}})
		start(t, a)
		press(t, a, "1j<enter>")
		if a.at != msg.PlaceInstances || a.scope.ID != "CN_Beijing_A" {
			t.Errorf("at %v in %q, want the instances of CN_Beijing_A", a.at, a.scope.ID)
		}
		see(t, a, "here")
		if strings.Contains(a.View(), "there") {
			t.Error("an instance of another region is shown")
		}
	})
}

func TestKeysGoToTheScreensByNumberAndTab(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{})
		start(t, a)
		for _, step := range []struct {
			keys string
			want msg.Place
		}{{"1", 0}, {"2", 1}, {"4", 3}, {"<tab>", 0}, {"<shift+tab>", 3}, {"3", 2}} {
			press(t, a, step.keys)
			if a.at != step.want {
				t.Errorf("after %s at screen %d, want %d", step.keys, a.at, step.want)
			}
		}
	})
}

func TestWhatIsPastedIsNeverKeys(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "x"}}})
		start(t, a)
		held := uitest.Drive(t, a.Update, quiet, uitest.Paste("q"), uitest.Paste("D"))
		if len(held) != 0 || a.form != nil {
			t.Errorf("pasted letters acted: %v", held)
		}
	})
}

func TestReadOnlyIsShownAndRefusesWithTheReason(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{readOnly: true, instances: []api.Instance{{ID: "1", Name: "x"}}})
		start(t, a)
		see(t, a, "READ-ONLY")
		for _, key := range []string{"n", "D"} {
			press(t, a, key)
			if a.form != nil {
				t.Errorf("%s opened a form", key)
			}
			see(t, a, "nothing can be created or deleted")
		}
	})
}

func TestQuittingAsksWhileAWriteIsInFlight(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{}, func(o *Options) { o.Operations = busy{o.Operations} })
		start(t, a)
		if held := press(t, a, "q"); len(held) != 0 {
			t.Errorf("q left at once: %v", held)
		}
		see(t, a, "is on its way")
		press(t, a, "n")
		if a.leaving || a.form != nil {
			t.Error("another key did not just stay")
		}
		if held := press(t, a, "qy"); len(held) != 1 {
			t.Errorf("q and y gave %v, want the end", held)
		}
	})
}

// busy always has a write in flight.
type busy struct{ Operations }

func (busy) InFlight() int { return 1 }

func TestTheHelpListsTheKeysOfTheScreenAndTheCommonOnes(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "x"}}})
		a.Update(tea.WindowSizeMsg{Width: 100, Height: 50})
		start(t, a)
		press(t, a, "?")
		for _, want := range []string{"On Instances", "sort back", "Everywhere", "suspend"} {
			see(t, a, want)
		}
		if held := press(t, a, "q"); len(held) != 0 || a.help != nil {
			t.Error("q in the help left the program")
		}
	})
}

func TestEveryWindowIsFilledExactly(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		for _, keys := range []string{"1", "2", "", "4", "?", "d", "/abc"} {
			a := newTest(t, &cloud{skew: 5 * time.Minute, instances: []api.Instance{{ID: "1", Name: strings.Repeat("缓存", 40)}}}, func(o *Options) { o.Lang = lang })
			uitest.Drive(t, a.Update, quiet, withoutTimers(a)...)
			uitest.Drive(t, a.Update, quiet, uitest.Keys(t, keys)...)
			uitest.Sweep(t, func(s uitest.Size) string {
				a.Update(tea.WindowSizeMsg{Width: s.Width, Height: s.Height})
				return a.View()
			})
		}
	}
}
