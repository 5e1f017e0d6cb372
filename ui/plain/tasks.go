package plain

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"cdsredis/state"
)

const timeLayout = "2006-01-02 15:04:05"

// tasks lists the operations on record, and tells all about one of them or
// follows those that are open. The list is read out again where it changed.
func (s *session) tasks(ctx context.Context) error {
	ok, err := s.loadInstances(ctx)
	if err != nil {
		return err
	}
	if ok { // else the same would be said twice
		if err := s.loadRegions(ctx); err != nil {
			return err
		}
	}
	l := &listing{}
	for {
		ops := s.o.Operations.List()
		if labels := s.taskLines(ops); l.labels == nil || !slices.Equal(labels, l.labels) {
			l = &listing{labels: labels}
			s.title(s.t.App.Tasks)
			if len(ops) == 0 {
				s.say(s.t.Tasks.Empty)
				return nil
			}
			s.say(s.t.Plain.TasksHint)
		}
		n, r, err := s.choose(ctx, l, commandFollow)
		switch {
		case err != nil:
			return err
		case r.command == commandFollow:
			return s.follow(ctx)
		case n == 0:
			return nil
		}
		if err := s.account(ctx, ops[n-1]); err != nil {
			return err
		}
	}
}

func (s *session) taskLines(ops []state.Operation) []string {
	lines := make([]string, len(ops))
	for i, op := range ops {
		account := ""
		if !op.Scope.Same(s.o.Scope) {
			account = op.Scope.Profile
		}
		lines[i] = s.list(s.t.Operation(op), s.standing(op), s.site(op.RegionID), account, s.when(op))
	}
	return lines
}

// commandFollow is understood where operations are listed.
const commandFollow = "f"

// standing is how an operation stands, in words.
func (s *session) standing(op state.Operation) string {
	ready := ""
	if n := len(op.Targets); n > 1 && op.Phase.Open() {
		ready = fmt.Sprintf(s.t.Tasks.ReadyOf, readyOf(op), n)
	}
	return s.list(s.t.Phase(op.Kind, op.Phase), ready, s.t.Outcome(op))
}

func readyOf(op state.Operation) int {
	n := 0
	for _, t := range op.Targets {
		if t.Phase == state.PhaseRunning {
			n++
		}
	}
	return n
}

func (s *session) when(op state.Operation) string { return op.Begun.In(s.o.Zone).Format(timeLayout) }

// account tells what was asked for, what came of it, and what to do.
func (s *session) account(ctx context.Context, op state.Operation) error {
	w := s.t.Tasks.Timeline
	s.title(s.t.Operation(op))
	s.fact(w.Asked, s.when(op))
	s.fact(w.Account, s.list(op.Scope.Profile, op.Scope.Endpoint))
	s.fact(s.t.Tasks.Region, s.list(s.site(op.RegionID), op.RegionID))
	s.fact(w.Task, op.TaskID)
	for _, t := range op.Targets {
		s.fact(w.Target, s.list(t.InstanceID, s.t.Phase(op.Kind, t.Phase)))
	}
	s.fact(w.Outcome, s.standing(op))
	s.fact(w.Reason, op.Reason)
	s.fact(w.Advice, s.t.Advice(op))
	s.say(w.Events)
	for _, e := range op.Events {
		what, ok := w.Happened[e.What]
		if !ok {
			what = string(e.What)
		}
		s.say(s.list(e.At.In(s.o.Zone).Format(timeLayout), what, e.Detail))
	}
	if len(op.Candidates) > 0 {
		return s.adopt(ctx, op)
	}
	if op.Acknowledged || !op.Phase.Final() && op.Phase != state.PhaseUnknown {
		return nil
	}
	if op.Result() == state.ResultDone {
		return nil
	}
	return s.acknowledge(ctx, op)
}

// acknowledge records that the user knows how an operation stands.
func (s *session) acknowledge(ctx context.Context, op state.Operation) error {
	yes, err := s.yes(ctx, s.t.Plain.Acknowledge)
	if err != nil || !yes {
		return err
	}
	if err := s.o.Operations.Acknowledge(op.ID); err != nil {
		s.sayf(s.t.Tasks.Timeline.AckFailed, s.t.Explain(err))
		return nil
	}
	s.say(s.t.Tasks.Timeline.Acknowledged)
	return nil
}

// yes asks for a y. Anything else is a no.
func (s *session) yes(ctx context.Context, question string) (bool, error) {
	r, err := s.ask(ctx, question)
	return strings.EqualFold(strings.TrimSpace(r.text), "y"), err
}
