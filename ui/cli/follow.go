package cli

import (
	"cmp"
	"context"
	"errors"
	"slices"
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

// news shows what changed: at first all that is open, then each change, in
// the order of events.
func (f *follower) news() error {
	first := f.waited == nil
	if first {
		f.waited = make(map[string]bool)
	}
	list := f.operations.List()
	changes := state.Diff(f.shown, list)
	f.shown = list
	slices.SortStableFunc(changes, func(a, b state.Change) int {
		return newest(a.Operation).At.Compare(newest(b.Operation).At)
	})
	for _, c := range changes {
		op := c.Operation
		if f.only != "" && op.ID != f.only || first && f.only == "" && !op.Phase.Open() {
			continue
		}
		f.waited[op.ID] = f.waited[op.ID] || f.only != "" || op.Phase.Open() && f.account.owns(op)
		if err := f.show(op); err != nil {
			return err
		}
	}
	return nil
}

// pending are those that are waited for and can still move by themselves. An
// operation that waits for somebody's choice cannot.
func (f *follower) pending() []state.Operation {
	var open []state.Operation
	for _, op := range f.operations.List() {
		if f.waited[op.ID] && op.Phase.Open() && len(op.Candidates) == 0 {
			open = append(open, op)
		}
	}
	return open
}

// verdict is the exit code for what the operations came to.
func (f *follower) verdict() int {
	code := ExitOK
	for _, op := range f.operations.List() {
		switch {
		case !f.waited[op.ID]:
		case op.Result() == state.ResultFailed:
			return ExitOperationFailed
		case op.Result() == state.ResultUnknown:
			code = ExitOutcomeUnknown
		}
	}
	return code
}
