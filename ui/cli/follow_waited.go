package cli

import (
	"slices"

	"cdsredis/state"
)

// news shows what changed: at first all that is open, then each change, in
// the order of events. What is shown of the account is waited for, also if it
// began and ended between two looks.
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
		f.waited[op.ID] = f.only != "" || f.account.owns(op)
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
