package plain

import (
	"context"
	"time"

	"cdsredis/api"
	"cdsredis/state"
)

// follow tells how the open operations of the account fare, a line for each
// change, until none is open or something is typed.
func (s *session) follow(ctx context.Context) error {
	s.say(s.t.Plain.Following)
	news := news{said: map[string]string{}}
	failures, typed := 0, s.in.begin()
	for {
		open := s.tellNews(&news)
		if open == nil {
			s.say(s.t.Plain.Followed)
			_, err := s.in.next(ctx) // the read has begun
			return err
		}
		if s.out.err != nil {
			return s.out.err
		}
		select {
		case in := <-typed:
			s.in.taken()
			return in.err
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-s.o.After(state.PollDelay(open, s.o.Now(), failures, s.o.Jitter())):
		}
		if err := s.poll(ctx, &failures); err != nil {
			return err
		}
	}
}

// poll lists the instances for the operations. Of several failures in a row
// the first is told.
func (s *session) poll(ctx context.Context, failures *int) error {
	at := s.o.Now()
	within, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	got, err := s.o.Cloud.Instances(within, api.InstanceFilter{})
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case err != nil:
		if *failures++; *failures == 1 {
			s.say(s.t.ExplainFor(s.o.Scope.Profile, err))
		}
		return nil
	}
	*failures, s.instances = 0, got
	if _, err := s.o.Operations.Refresh(); err != nil {
		s.say(s.t.Explain(err))
	}
	if _, err := s.o.Operations.Observe(s.o.Scope, got, at); err != nil {
		s.say(s.t.Explain(err))
	}
	return nil
}

// news is what was told of the operations.
type news struct {
	told []state.Operation
	said map[string]string // of each operation last, by its id
}

// tellNews tells what is new, and gives the operations that are still open and
// move by themselves.
func (s *session) tellNews(n *news) (open []state.Operation) {
	now := s.o.Operations.List()
	first := n.told == nil
	for _, c := range state.Diff(n.told, now) {
		op := c.Operation
		if !op.Scope.Same(s.o.Scope) || first && !op.Phase.Open() {
			continue
		}
		line := s.list(s.t.Operation(op), s.standing(op), s.reach(op))
		if line != n.said[op.ID] {
			n.said[op.ID] = line
			s.say(s.list(s.o.Now().In(s.o.Zone).Format(time.TimeOnly), line))
		}
	}
	n.told = now
	for _, op := range now {
		if op.Scope.Same(s.o.Scope) && op.Phase.Open() && len(op.Candidates) == 0 {
			open = append(open, op)
		}
	}
	return open
}

// reach are the addresses of what an operation created; "" while it has not.
func (s *session) reach(op state.Operation) string {
	if op.Kind != state.KindCreate || op.Phase != state.PhaseRunning {
		return ""
	}
	var all []string
	for _, t := range op.Targets {
		for _, in := range s.instances {
			if in.ID == t.InstanceID {
				all = append(all, s.address(in))
			}
		}
	}
	return s.list(all...)
}
