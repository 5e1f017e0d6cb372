package state

import (
	"fmt"
	"slices"
	"time"

	"cdsredis/api"
)

// Observe moves the open operations of an account by a full, good list of its
// instances; at is when the request for the list was begun. It returns what
// changed with it, whichever session recorded that. A
// list that is older than the last one is ignored. If the moves cannot be
// recorded they are not made, and the next list makes them.
func (o *Operations) Observe(scope Scope, list []api.Instance, at time.Time) ([]Change, error) {
	before := o.List()
	seen := sighting{scope: scope, list: list, at: at.UTC().Round(0)}
	moves, err := o.compare(&seen)
	if moves {
		err = o.transact(func(ops map[string]Operation) ([]Operation, error) {
			return o.tracked(ops, seen), nil
		})
	}
	return Diff(before, o.List()), recordError(o.journal.path, err)
}

// compare reports, without waiting for other sessions, whether a list moves
// anything, and fills in when the list before it was asked for.
func (o *Operations) compare(seen *sighting) (moves bool, err error) {
	o.writing.Lock()
	defer o.writing.Unlock()
	defer o.publish()
	account := seen.scope.account()
	seen.previous = o.lists[account]
	if older(seen.at, seen.previous) {
		return false, nil
	}
	o.lists[account] = seen.at
	if _, err := o.journal.glance(); err != nil {
		return false, err
	}
	return len(o.tracked(o.journal.ops, *seen)) > 0, nil
}

func (o *Operations) tracked(ops map[string]Operation, seen sighting) []Operation {
	all := sorted(ops)
	return track(all, seen, func(op Operation) (Usual, bool) {
		return usualOf(all, op.Kind, op.RegionID, op.Product(), op.RAM())
	})
}

// ObserveTask takes over what the task service says of an operation's task.
// It never ends one by itself, for the list alone tells the truth: an error
// makes an absence count sooner, and named resources settle a choice.
func (o *Operations) ObserveTask(opID string, t api.Task, at time.Time) error {
	return o.change(opID, func(op Operation) (Operation, error) {
		if !op.Phase.Open() || op.TaskStatus == t.Status && slices.Equal(op.TaskResources, t.ResourceIDs) {
			return op, nil
		}
		op = op.clone()
		if op.TaskStatus != t.Status {
			op.note(at.UTC().Round(0), EventTask, "", string(t.Status))
		}
		op.TaskStatus, op.TaskResources = t.Status, t.ResourceIDs
		return op, nil
	})
}

// Choose settles which of an operation's candidates it made. None of them
// means that it made nothing, which also acknowledges it. A choice that is
// not offered is ErrNoChoice.
func (o *Operations) Choose(opID string, instanceIDs []string) error {
	return o.change(opID, func(op Operation) (Operation, error) {
		if len(op.Candidates) == 0 || len(instanceIDs) > op.Amount() {
			return op, fmt.Errorf("choose for operation %s: %w", opID, ErrNoChoice)
		}
		for _, id := range instanceIDs {
			if !slices.Contains(op.Candidates, id) {
				return op, fmt.Errorf("choose %s for operation %s: %w", id, opID, ErrNoChoice)
			}
		}
		op = op.clone()
		if now := o.now(); len(instanceIDs) > 0 {
			adopt(&op, slices.Compact(slices.Sorted(slices.Values(instanceIDs))), now, EventChosen)
		} else {
			op.Candidates, op.Phase, op.Ended, op.Acknowledged = nil, PhaseNotFound, now, true
			op.note(now, EventChosenNone, "", "")
		}
		return op, nil
	})
}

// Acknowledge notes that the user has seen how an operation ended or stands.
func (o *Operations) Acknowledge(opID string) error {
	return o.change(opID, func(op Operation) (Operation, error) {
		if op.Acknowledged {
			return op, nil
		}
		return acknowledge(op, o.now()), nil
	})
}

// change records one operation anew if do gives it more events or another
// task.
func (o *Operations) change(id string, do func(Operation) (Operation, error)) error {
	return o.transact(func(ops map[string]Operation) ([]Operation, error) {
		op, ok := ops[id]
		if !ok {
			return nil, fmt.Errorf("operation %s: %w", id, ErrNoSuchOperation)
		}
		next, err := do(op)
		if err != nil || len(next.Events) == len(op.Events) && slices.Equal(next.TaskResources, op.TaskResources) {
			return nil, err
		}
		return []Operation{next}, nil
	})
}

// Guard gives the operation that stands in the way of creating an instance of
// this name: one whose outcome is unknown, or that left no trace, and that
// the user has not acknowledged.
func (o *Operations) Guard(scope Scope, regionID, name string) (Operation, bool) {
	for _, op := range o.List() {
		if guards(op, scope, regionID, name) {
			return op, true
		}
	}
	return Operation{}, false
}

// Usual is how long an operation of this sort took, drawn from those that
// succeeded while a session watched: of the same region, product and size
// (in MB); where there are none, of the same product anywhere. ok is false
// where there are none of these either.
func (o *Operations) Usual(kind Kind, regionID, product string, ram int) (u Usual, ok bool) {
	return usualOf(o.List(), kind, regionID, product, ram)
}

// sorted lists operations as List does.
func sorted(ops map[string]Operation) []Operation {
	out := make([]Operation, 0, len(ops))
	for _, op := range ops {
		out = append(out, op)
	}
	slices.SortFunc(out, inOrder)
	return out
}
