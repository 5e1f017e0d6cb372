package ui

import (
	"testing"
	"testing/synctest"
	"time"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/terminal"
	"cdsredis/ui/together"
	"cdsredis/ui/uitest"
)

// several are the failures of as many profiles; partial says that another one
// answered.
func several(partial bool, errs ...error) *together.Error {
	all := &together.Error{Partial: partial}
	for _, err := range errs {
		all.Failures = append(all.Failures, together.Failure{Err: err})
	}
	return all
}

func TestThePollAndTheCountdownGoByTheHostThatIsLeftAlone(t *testing.T) {
	t.Parallel()
	some := func(errs ...error) msg.InstancesLoaded {
		return msg.InstancesLoaded{Partial: several(true, errs...)}
	}
	none := func(err error) msg.InstancesLoaded { return msg.InstancesLoaded{Err: err} }
	for name, c := range map[string]struct {
		load       func() msg.InstancesLoaded
		poll, says time.Duration
	}{
		"its time is far":  {func() msg.InstancesLoaded { return none(unreachable(time.Hour)) }, time.Hour, time.Hour},
		"its time is near": {func() msg.InstancesLoaded { return none(unreachable(4 * time.Second)) }, 4 * time.Second, 4 * time.Second},
		"its time is up":   {func() msg.InstancesLoaded { return none(unreachable(-time.Second)) }, pollSoonest, pollSoonest},
		"those of two": {func() msg.InstancesLoaded {
			return none(several(false, unreachable(59*time.Second), unreachable(50*time.Second)))
		}, 50 * time.Second, 50 * time.Second},
		"another answers":   {func() msg.InstancesLoaded { return some(unreachable(time.Minute)) }, 10 * time.Second, time.Minute},
		"sooner than those": {func() msg.InstancesLoaded { return some(unreachable(4*time.Second), &api.Error{Status: 503}) }, 4 * time.Second, 4 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				a := newTest(t, &cloud{})
				load := a.loadInstances.Begin(t.Context(), loadTimeout)
				a.onInstances(instancesAnsweredMsg{load.Seq, c.load()})
				if got := time.Until(a.nextTry); got != c.says {
					t.Errorf("the next try is said to be in %v, want %v", got, c.says)
				}
				began := time.Now()
				for _, m := range uitest.Results(a.schedule()) {
					if _, tick := m.(countDownMsg); !tick && m != (pollDueMsg{a.chain}) {
						t.Errorf("got %T", m)
					}
				}
				if got := time.Since(began); got < c.poll*9/10 || got > c.poll*11/10 {
					t.Errorf("the poll comes after %v, want %v", got, c.poll)
				}
			})
		})
	}
}

func TestOnlyAnswersMakeThePollSlower(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		lost := &api.TransportError{Kind: api.TransportReset}
		for err, want := range map[error]int{
			lost:                       0,
			several(false, lost, lost): 0,
			several(false, lost, &api.Error{Status: 503}): 3,
			error(&api.Error{Status: 503}):                3,
		} {
			a := newTest(t, &cloud{})
			for range 3 {
				load := a.loadInstances.Begin(t.Context(), loadTimeout)
				a.onInstances(instancesAnsweredMsg{load.Seq, msg.InstancesLoaded{Err: err}})
			}
			if a.failures != want {
				t.Errorf("three times %T counts as %d failures, want %d", err, a.failures, want)
			}
		}
	})
}

func TestALineThatIsSlowStaysSoInAnotherProfile(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{})
		a.Update(terminal.SlowLineMsg{BytesPerSecond: 1000})
		if !a.heir(t.Context(), a.o.Account).slowLine {
			t.Error("the other profile's dashboard takes the line for a fast one")
		}
	})
}
