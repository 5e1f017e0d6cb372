package ui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/state"
	"cdsredis/ui/latest"
	"cdsredis/ui/msg"
)

// Started is the first load of the instances, under way before there is an
// interface to show them.
type Started struct {
	answer chan msg.InstancesLoaded
	end    context.CancelFunc
}

// StartLoad begins the first load. It ends with ctx.
func StartLoad(ctx context.Context, c Cloud, now func() time.Time) *Started {
	ctx, cancel := context.WithTimeout(ctx, loadTimeout)
	s := &Started{answer: make(chan msg.InstancesLoaded, 1), end: cancel}
	go func() {
		defer cancel()
		s.answer <- askInstances(ctx, c, now)
	}()
	return s
}

// wait gives the answer to who asked for a load. If that was given up, so is
// this one.
func (s *Started) wait(t latest.Ticket) tea.Cmd {
	return func() tea.Msg {
		select {
		case l := <-s.answer:
			return instancesAnsweredMsg{t.Seq, l}
		case <-t.Ctx.Done():
			s.end()
			return instancesAnsweredMsg{t.Seq, msg.InstancesLoaded{Err: t.Ctx.Err()}}
		}
	}
}

// recalled is a memory whose first look is under way already.
type recalled struct {
	Memory
	answer chan lookedUp
}

type lookedUp struct {
	answers state.Answers
	ok      bool
}

// StartRecall begins to load the last known answers of an account.
func StartRecall(m Memory, s state.Scope) Memory {
	r := &recalled{Memory: m, answer: make(chan lookedUp, 1)}
	go func() {
		answers, ok := m.Load(s)
		r.answer <- lookedUp{answers, ok}
		close(r.answer)
	}()
	return r
}

// Load waits for what is under way; after that it looks again.
func (r *recalled) Load(s state.Scope) (state.Answers, bool) {
	if l, first := <-r.answer; first {
		return l.answers, l.ok
	}
	return r.Memory.Load(s)
}
