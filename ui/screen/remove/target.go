package remove

import (
	"errors"
	"fmt"

	"cdsredis/api"
	"cdsredis/state"
)

// standing is how far the deletion of one target has come.
type standing int

const (
	ready    standing = iota
	gone              // it was not there any more
	deleting          // it was being deleted already
	inFlight          // its request is on its way
	accepted
	refused // nothing was deleted
	unsure  // whether it was is not known
	undone  // its turn did not come
)

// target is one of the instances to delete.
type target struct {
	instance  api.Instance
	standing  standing
	why       string // of refused
	operation string // id; "" if none was begun
}

// name is the target in a word.
func (t target) name() string {
	if t.instance.Name == "" {
		return t.instance.ID
	}
	return t.instance.Name
}

// identify takes the targets as a list has them. The id stays what it was when
// they were marked; one without an id can mean anything, and counts as gone.
func (m *Many) identify(list []api.Instance) {
	type place struct{ account, id string }
	now := make(map[place]*api.Instance, len(list))
	for i := range list {
		now[place{list[i].Account, list[i].ID}] = &list[i]
	}
	for i := range m.targets {
		t := &m.targets[i]
		in, ok := now[place{t.instance.Account, t.instance.ID}]
		switch {
		case !ok || t.instance.ID == "":
			t.standing = gone
			continue
		case in.Status == api.StatusDeleting:
			t.standing = deleting
		default:
			t.standing = ready
		}
		t.instance = *in
	}
}

// count is how many targets stand so.
func (m *Many) count(s standing) int {
	n := 0
	for _, t := range m.targets {
		if t.standing == s {
			n++
		}
	}
	return n
}

// judge says what the answer to a request means for its target.
func (m *Many) judge(in sentMsg) (s standing, why string) {
	r := m.t.Remove
	if guard, ok := errors.AsType[*state.GuardError](in.err); ok {
		return refused, fmt.Sprintf(r.Unsettled, guard.Operation.ID)
	}
	if in.op.ID == "" {
		return refused, m.t.Explain(in.err)
	}
	switch in.op.Phase {
	case state.PhaseNotSent, state.PhaseRejected:
		return refused, m.t.Explain(in.err)
	case state.PhaseUnknown, state.PhaseNotFound, state.PhaseIntended:
		return unsure, ""
	case state.PhaseAccepted, state.PhaseRunning, state.PhaseFailed, state.PhaseStalled, state.PhaseGone:
	}
	return accepted, ""
}
