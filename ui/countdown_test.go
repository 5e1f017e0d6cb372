package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/terminal"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

// unreachable is a host that is left alone for as long.
func unreachable(wait time.Duration) error {
	return &api.TransportError{Kind: api.TransportRefused, Until: time.Now().Add(wait), Err: errors.New("x")}
}

// failing is a dashboard whose load has just failed.
func failing(t *testing.T, err error, change ...func(*Options)) *app {
	t.Helper()
	a := newTest(t, &cloud{}, change...)
	load := a.loadInstances.Begin(t.Context(), loadTimeout)
	a.onInstances(instancesAnsweredMsg{load.Seq, msg.InstancesLoaded{Err: err}})
	return a
}

// tick waits for the next tick of the countdown, and gives how long that took;
// 0 is for none.
func tick(t *testing.T, cmd tea.Cmd) (took time.Duration, m countDownMsg) {
	t.Helper()
	began := time.Now()
	for _, message := range uitest.Results(cmd) {
		m = message.(countDownMsg)
	}
	return time.Since(began), m
}

func TestTheTimeUntilTheNextTryCountsDownInBothLanguages(t *testing.T) {
	t.Parallel()
	for lang, words := range map[text.Lang]string{text.English: "next try in %d s", text.Chinese: "%d 秒后重试"} {
		synctest.Test(t, func(t *testing.T) {
			a := failing(t, unreachable(40*time.Second), func(o *Options) { o.Lang = lang })
			cmd := a.countDown()
			for left := 40; left > 0; left-- {
				see(t, a, fmt.Sprintf(words, left))
				took, m := tick(t, cmd)
				if took != time.Second {
					t.Fatalf("%d s before the next try the next second came after %v", left, took)
				}
				cmd = a.onCountDown(m)
			}
			if cmd != nil {
				t.Error("the countdown goes on after its end")
			}
		})
	}
}

func TestTheNextPollComesWhenTheHostIsAskedAgain(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		const wait = 50 * time.Second // longer than the pace of the polls
		if a := failing(t, unreachable(wait)); time.Until(a.nextTry) != wait {
			t.Errorf("the next poll is due in %v, want %v", time.Until(a.nextTry), wait)
		}
		if a := failing(t, unreachable(wait), func(o *Options) { o.Refresh = 0 }); !a.nextTry.IsZero() {
			t.Errorf("a poll is due in %v where nobody wants any", time.Until(a.nextTry))
		}
	})
}

func TestTheCountdownIsSlowWhereBytesCountAndEndsWithTheTrouble(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := failing(t, unreachable(55*time.Second))
		a.Update(terminal.SlowLineMsg{BytesPerSecond: 1000})
		took, m := tick(t, a.countDown())
		if took != countSeldom {
			t.Errorf("the next tick came after %v, want %v", took, countSeldom)
		}
		press(t, a, "r")
		if a.countDown() != nil || a.onCountDown(m) != nil || strings.Contains(a.View(), "next try") {
			t.Error("the countdown goes on after a good answer")
		}
	})
}

func TestALongWaitIsToldInMinutes(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{})
		a.err, a.nextTry = unreachable(0), time.Now().Add(5*time.Minute-time.Second)
		if got := a.untilNextTry(); got != "next try in 5 min" {
			t.Errorf("got %q", got)
		}
		if tick := uitest.Results(a.countDown()); len(tick) != 1 {
			t.Errorf("got %v, want one tick", tick)
		}
	})
}

func TestWhatAPersonAsksForGoesThroughABreak(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := &cloud{instances: []api.Instance{{ID: "1", Name: "prod-session"}}}
		a := newTest(t, c)
		start(t, a)
		for i, keys := range []string{"r", ":refresh<enter>", "wr", "<esc>D<enter>"} {
			if press(t, a, keys); c.byHand != i+1 {
				t.Errorf("%s: %d requests by hand, want %d", keys, c.byHand, i+1)
			}
		}
	})
}
