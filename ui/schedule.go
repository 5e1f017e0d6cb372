package ui

import (
	"errors"
	"math/rand/v2"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/together"
)

// schedule begins a chain of polls. After answers that are errors they come
// slower and slower. A host that gives no answer is left alone by the client,
// and asked again as soon as that is over: there is no other waiting for it.
func (a *app) schedule() tea.Cmd {
	a.chain++
	now := a.o.Now()
	a.nextTry = time.Time{}
	if a.failures > 0 && isFatal(a.err) {
		return nil
	}
	delay := pace{
		every: a.o.Refresh, open: state.PollDelay(openOperations(a.operations, a.o.Account), now, 0, 0),
		resting: a.attention.resting(now), failures: a.failures, jitter: rand.Float64(), // #nosec G404 -- it spreads requests, and hides nothing
	}.delay()
	if delay == 0 {
		return nil
	}
	a.nextTry = now.Add(delay)
	if until, all := hostBack(a.err); !until.IsZero() {
		back := max(until.Sub(now), pollSoonest)
		a.nextTry = now.Add(back)
		if all || back < delay {
			delay = back
		}
	}
	return tea.Batch(pollAfter(delay, a.chain), a.countDown())
}

// reasons gives the error of every profile that failed.
func reasons(err error) []error {
	all := together.FailuresOf(err)
	if all == nil {
		return []error{err}
	}
	errs := make([]error, len(all))
	for i, f := range all {
		errs[i] = f.Err
	}
	return errs
}

// hostBack gives when the first of the hosts that are left alone is asked
// again, zero if none is; all says that there is no other to be asked sooner.
func hostBack(err error) (first time.Time, all bool) {
	some, several := errors.AsType[*together.Error](err)
	all = !several || !some.Partial
	for _, err := range reasons(err) {
		until := api.NextTry(err)
		switch {
		case until.IsZero():
			all = false
		case first.IsZero(), until.Before(first):
			first = until
		}
	}
	return first, all
}

// unanswered reports whether no profile was given an answer.
func unanswered(err error) bool {
	return !slices.ContainsFunc(reasons(err), func(err error) bool {
		_, lost := errors.AsType[*api.TransportError](err)
		return !lost
	})
}

// isFatal reports whether asking again can't help until the user does
// something.
func isFatal(err error) bool {
	return !slices.ContainsFunc(reasons(err), func(err error) bool { return !api.IsAuth(err) })
}
