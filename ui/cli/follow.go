package cli

import (
	"cmp"
	"context"
	"errors"
	"time"

	"cdsredis/api"
	"cdsredis/state"
)

// lookEvery is how often a follower looks at what other sessions recorded.
const lookEvery = time.Second

// errTimedOut is the cause of a following's end by --timeout.
var errTimedOut = errors.New("timed out")

// lister is what following asks of the cloud.
type lister interface {
	Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error)
}

// follower moves and shows operations until none is open that it waits for.
type follower struct {
	operations *state.Operations
	account    account
	// cloud is nil where nothing is asked.
	cloud lister
	// only is the id of the one that is followed; empty for all.
	only   string
	now    func() time.Time
	jitter func() float64 // from 0 to 1
	// show prints how an operation stands.
	show func(state.Operation) error
	// complain hears of errors, which never end the following: of each once,
	// until it is over or another takes its place.
	complain func(error)

	shown []state.Operation
	// waited are the ids of those that are waited for, open or not.
	waited                  map[string]bool
	failures                int
	troubleHere, troubleOut string
}

// run ends without an error when nothing is open any more, and with its cause
// when ctx ends.
func (f *follower) run(ctx context.Context) error {
	look := time.NewTicker(lookEvery)
	defer look.Stop()
	poll := time.NewTimer(0)
	defer poll.Stop()
	due := poll.C
	if f.cloud == nil {
		due = nil
	}
	for {
		_, err := f.operations.Refresh()
		f.note(&f.troubleHere, err)
		if err := f.news(); err != nil {
			return err
		}
		if len(f.pending()) == 0 {
			return nil
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-look.C:
		case <-due:
			f.poll(ctx)
			delay := state.PollDelay(f.pending(), f.now(), f.failures, f.jitter())
			poll.Reset(cmp.Or(delay, lookEvery))
		}
	}
}

// poll asks for the one list that serves all operations of the account.
func (f *follower) poll(ctx context.Context) {
	at := f.now()
	list, err := f.cloud.Instances(ctx, api.InstanceFilter{})
	if ctx.Err() != nil {
		return
	}
	f.note(&f.troubleOut, err)
	if err != nil {
		f.failures++
		return
	}
	f.failures = 0
	_, err = f.operations.Observe(f.account.scope, list, at)
	f.note(&f.troubleHere, err)
}

// note complains of an error that is not the one before.
func (f *follower) note(before *string, err error) {
	what := kindOfTrouble(err)
	if what != "" && what != *before {
		f.complain(err)
	}
	*before = what
}

// kindOfTrouble is the same for errors that differ in no more than, say, a
// port.
func kindOfTrouble(err error) string {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*api.TransportError](err); ok {
		return e.Kind.String()
	}
	return err.Error()
}
