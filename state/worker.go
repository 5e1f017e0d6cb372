package state

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"cdsredis/api"
)

// Cloud is what an operation asks of the cloud. Each method sends one request
// once and fails with an *api.WriteError.
type Cloud interface {
	CreateInstance(ctx context.Context, r api.CreateRequest) (api.Accepted, error)
	DeleteInstance(ctx context.Context, id string) (api.Accepted, error)
}

// Create records the intent, sends the creation once, and records what came
// of it. ctx bounds only the caller's waiting: the request and its record go
// on without it, and then the operation is returned as intended with ctx's
// error.
//
// The error is the cloud's own if it refused or gave no answer; the operation
// then says which. With an empty Operation nothing was sent: *RecordError if
// the intent could not be recorded, *GuardError if an unsettled creation of
// the same name stands in the way and in.Acknowledged is not set.
func (o *Operations) Create(ctx context.Context, cloud Cloud, in CreateIntent) (Operation, error) {
	begin := func(ops map[string]Operation) ([]Operation, error) {
		next := in.operation(o.now())
		var all []Operation
		for _, op := range ops {
			if !guards(op, in.Scope, in.Request.RegionID, in.Request.Name) {
				continue
			}
			if !in.Acknowledged {
				return nil, &GuardError{Operation: op}
			}
			if op.Phase != PhaseIntended {
				all = append(all, acknowledge(op, next.Begun))
			}
			next.note(next.Begun, EventInSpite, "", op.ID)
		}
		return append(all, next), nil
	}
	return o.run(ctx, in.Request.Password, begin, func(ctx context.Context) (api.Accepted, error) {
		return cloud.CreateInstance(ctx, in.Request)
	})
}

// Delete is Create for a deletion. One without an instance id is refused
// with api.ErrNoInstanceID, and one of an instance that is being deleted with
// a *GuardError. An instance that does not exist any more counts as deleted,
// with the error in the operation's reason.
func (o *Operations) Delete(ctx context.Context, cloud Cloud, in DeleteIntent) (Operation, error) {
	if in.Instance.ID == "" {
		return Operation{}, fmt.Errorf("delete instance: %w", api.ErrNoInstanceID)
	}
	begin := func(ops map[string]Operation) ([]Operation, error) {
		for _, op := range ops {
			if deleting(op, in.Scope, in.Instance.ID) {
				return nil, &GuardError{Operation: op}
			}
		}
		return []Operation{in.operation(o.now())}, nil
	}
	op, err := o.run(ctx, "", begin, func(ctx context.Context) (api.Accepted, error) {
		return cloud.DeleteInstance(ctx, in.Instance.ID)
	})
	if op.Phase == PhaseGone && notFound(err) {
		err = nil
	}
	return op, err
}

type (
	beginFunc func(ops map[string]Operation) ([]Operation, error)
	sendFunc  func(ctx context.Context) (api.Accepted, error)
	settled   struct {
		op  Operation
		err error
	}
)

// run takes an operation from its intent to its outcome. begin gives what is
// to be recorded first, the new operation last.
func (o *Operations) run(ctx context.Context, secret api.Password, begin beginFunc, send sendFunc) (Operation, error) {
	if err := o.depart(); err != nil {
		return Operation{}, err
	}
	op, err := o.intend(begin)
	if err != nil {
		o.land()
		return Operation{}, err
	}
	o.options.Logger.Info("sending", "operation", op.ID, "kind", op.Kind)
	done := make(chan settled, 1)
	go func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), o.options.RequestTimeout)
		defer cancel()
		a := answer{sent: o.now(), secret: secret}
		a.accepted, a.err = guarded(ctx, send)
		a.at = o.now()
		op, err := o.conclude(op.ID, a)
		if err != nil {
			err = errors.Join(a.err, err)
		} else {
			err = a.err
		}
		o.land()
		done <- settled{op: op, err: err}
	}()
	select {
	case s := <-done:
		return s.op, s.err
	case <-ctx.Done():
		return op, ctx.Err()
	}
}

// intend records what begin gives and returns the new operation.
func (o *Operations) intend(begin beginFunc) (Operation, error) {
	var intended Operation
	err := o.transact(func(ops map[string]Operation) ([]Operation, error) {
		all, err := begin(ops)
		if err != nil {
			return nil, err
		}
		next := &all[len(all)-1]
		for next.ID == "" || ops[next.ID].ID != "" {
			if next.ID, err = newID(o.options.Random, idLength); err != nil {
				return nil, err
			}
		}
		next.User, next.Connection, next.Session = o.user, o.where, o.sessions.self
		intended = *next
		return all, nil
	})
	if err != nil && intended.ID != "" {
		// If it stands in the file in spite of the error, it must not look as
		// if it had been sent.
		o.later(intended.ID, answer{at: o.now(), err: &api.WriteError{Outcome: api.OutcomeNotSent, Err: err}}.apply)
	}
	return intended, err
}

// idLength makes ids short enough to type and long enough to be unlike.
const idLength = 8

// conclude records the outcome. If that is not possible now, it is shown all
// the same and recorded as soon as it is possible; if it never is, the next
// session finds the intent and settles it by reading.
func (o *Operations) conclude(id string, a answer) (Operation, error) {
	o.later(id, a.apply)
	err := o.transact(nothing)
	if err != nil {
		o.options.Logger.Error("outcome not recorded", "operation", id, "err", err)
	}
	for _, op := range o.List() {
		if op.ID == id {
			o.options.Logger.Info("answered", "operation", id, "phase", op.Phase)
			return op, err
		}
	}
	return Operation{ID: id}, err
}

// later keeps what must be recorded of an operation.
func (o *Operations) later(id string, late func(Operation) Operation) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.unrecorded[id] = late
}

// recordLate records what later kept. It runs under the lock.
func (o *Operations) recordLate() error {
	o.mu.Lock()
	pending := maps.Clone(o.unrecorded)
	o.mu.Unlock()
	var moved []Operation
	for id, late := range pending {
		if op, ok := o.journal.ops[id]; ok {
			moved = append(moved, late(op))
		}
	}
	if len(moved) > 0 {
		if err := o.journal.append(moved); err != nil {
			return err
		}
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	for id := range pending {
		delete(o.unrecorded, id)
	}
	return nil
}

// guarded turns a panic of the client into an unknown outcome: nobody can
// tell whether the request left, and the terminal must not be left raw.
func guarded(ctx context.Context, send sendFunc) (acc api.Accepted, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &api.WriteError{Outcome: api.OutcomeUnknown, Err: fmt.Errorf("panic: %v", p)}
		}
	}()
	return send(ctx)
}
