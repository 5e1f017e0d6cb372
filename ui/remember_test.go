package ui

import (
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/uitest"
)

func TestTheLastAnswersAreShownAtOnceAndMarkedUntilTheNextCome(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		memory := state.Cache{Dir: t.TempDir()}
		with := func(o *Options) { o.Memory = memory }
		start(t, newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "prod-session", RegionID: "CN_Beijing_A"}}}, with))
		time.Sleep(time.Minute) // of the bubble's clock

		a := newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "prod-renamed"}}}, with)
		answers := a.Init() // its requests have not been run yet
		see(t, a, "prod-session")
		see(t, a, "last known, from")
		uitest.Drive(t, a.Update, quiet, uitest.Results(answers)...)
		see(t, a, "prod-renamed")
		if strings.Contains(a.View(), "last known") {
			t.Error("fresh answers are still called last known")
		}
	})
}

func TestTheLastAnswersStayBesideAnError(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		memory := state.Cache{Dir: t.TempDir()}
		with := func(o *Options) { o.Memory = memory }
		start(t, newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "prod-session"}}}, with))
		a := newTest(t, &cloud{err: errors.New("no line")}, with)
		start(t, a)
		see(t, a, "prod-session")
		see(t, a, "no line")
		see(t, a, "last known, from")
	})
}

func TestAnswersAreKeptOnlyWhenTheyAreNews(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := &cloud{instances: []api.Instance{{ID: "1", Name: "x"}}}
		m := &counting{}
		a := newTest(t, c, func(o *Options) { o.Memory = m })
		start(t, a)
		press(t, a, "rrr")
		if m.saves != 1 {
			t.Errorf("saved %d times, want once", m.saves)
		}
		c.instances = []api.Instance{{ID: "1", Name: "y"}}
		press(t, a, "r")
		if m.saves != 2 {
			t.Errorf("saved %d times after a change, want twice", m.saves)
		}
	})
}

type counting struct{ saves int }

func (*counting) Load(state.Scope) (state.Answers, bool)  { return state.Answers{}, false }
func (m *counting) Save(state.Scope, state.Answers) error { m.saves++; return nil }

func TestPollingRestsWhileNobodyLooksAndComesBackAtOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := &cloud{}
		a := newTest(t, c)
		// Driving the app waits for the next poll, on the bubble's clock.
		next := func(msgs ...tea.Msg) time.Duration {
			begun := time.Now()
			uitest.Drive(t, a.Update, quiet, msgs...)
			return time.Since(begun)
		}
		if got := next(uitest.Results(a.load())...); got < 9*time.Second || got > 11*time.Second {
			t.Errorf("the next load is due in %v, want about 10s", got)
		}
		a.Update(tea.BlurMsg{})
		if got := next(uitest.Results(a.load())...); got < 50*time.Second {
			t.Errorf("without the focus the next load is due in %v, want about a minute", got)
		}
		before := c.lists.Load()
		if next(tea.FocusMsg{}); c.lists.Load() != before+1 {
			t.Error("coming back did not load at once")
		}
		time.Sleep(11 * time.Minute)
		if got := next(uitest.Results(a.load())...); got < 50*time.Second {
			t.Errorf("after ten minutes without a key the next load is due in %v, want about a minute", got)
		}
	})
}
