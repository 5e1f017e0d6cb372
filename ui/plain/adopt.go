package plain

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cdsredis/api"
	"cdsredis/state"
)

// adopt asks which of several instances came of an operation. Nothing is sent.
func (s *session) adopt(ctx context.Context, op state.Operation) error {
	w := s.t.Tasks.Timeline
	s.say(w.Candidates)
	for i, id := range op.Candidates {
		s.sayf("%d. %s", i+1, s.list(id, s.known(id)))
	}
	for {
		r, err := s.ask(ctx, fmt.Sprintf(s.t.Plain.Adopt, op.Amount()))
		if err != nil || r.command != "" || strings.TrimSpace(r.text) == "" {
			return err
		}
		chosen, ok := chosenOf(op, r.text)
		if !ok {
			s.sayf(s.t.Plain.NotANumber, len(op.Candidates))
			continue
		}
		question := w.AskNone
		if len(chosen) > 0 {
			question = fmt.Sprintf(w.AskAdopt, strings.Join(chosen, " "))
		}
		yes, err := s.yes(ctx, question)
		if err != nil || !yes {
			return err
		}
		if err := s.o.Operations.Choose(op.ID, chosen); err != nil {
			s.sayf(w.ChooseFailed, s.t.Explain(err))
			return nil
		}
		s.say(w.Chosen)
		return nil
	}
}

// chosenOf are the candidates whose numbers were typed; 0 alone is none.
func chosenOf(op state.Operation, typed string) (chosen []string, ok bool) {
	numbers := strings.Fields(typed)
	if slices.Equal(numbers, []string{"0"}) {
		return nil, true
	}
	for _, f := range numbers {
		n, err := strconv.Atoi(f)
		if err != nil || n < 1 || n > len(op.Candidates) {
			return nil, false
		}
		if id := op.Candidates[n-1]; !slices.Contains(chosen, id) {
			chosen = append(chosen, id)
		}
	}
	return chosen, len(chosen) <= op.Amount()
}

// known is what the list says of an instance.
func (s *session) known(id string) string {
	i := slices.IndexFunc(s.instances, func(in api.Instance) bool { return in.ID == id })
	if i < 0 {
		return s.t.Tasks.Timeline.NotListed
	}
	return s.line(s.instances[i])
}
