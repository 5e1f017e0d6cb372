package state

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"cdsredis/api"
)

const (
	// clockSlack is how much earlier than the sending an instance may claim
	// to be made: the two clocks differ, and the server's may be cut to
	// minutes.
	clockSlack = 5 * time.Minute
	// partialWait is how long some of several instances may be listed before
	// the user is asked whether they are all.
	partialWait = time.Minute
)

// resolve looks for the instances of a creation whose ids are not known.
//
// They are adopted when exactly as many as were asked for are surely its own.
// If others could be meant too, or fewer are there, they become candidates.
// If there is none for a quarter of an hour, the creation is not found.
func resolve(op *Operation, s sighting, ops []Operation) {
	sure, doubtful := matches(op, s, ops)
	all := slices.Concat(sure, doubtful)
	named := slices.DeleteFunc(ids(all), func(id string) bool {
		return !slices.Contains(op.TaskResources, id)
	})
	waited := s.at.Sub(op.Since())
	switch n := op.Amount(); {
	case len(named) == n:
		adopt(op, named, s.at, EventAdopted)
	case len(sure) == n:
		adopt(op, ids(sure), s.at, EventAdopted)
	case len(all) == 0:
		op.Candidates = nil
		if op.Phase != PhaseNotFound && waited >= patience {
			end(op, PhaseNotFound, s)
			op.note(s.at, EventNotFound, "", "")
		}
	case len(sure) < n && len(doubtful) == 0 && waited < partialWait:
		// The others may only be slow to turn up.
	default:
		offer(op, ids(all), s.at)
	}
}

// adopt makes instances the creation's own.
func adopt(op *Operation, instances []string, at time.Time, how What) {
	op.Candidates, op.Targets = nil, nil
	op.Phase, op.Ended = PhaseAccepted, time.Time{}
	for _, id := range instances {
		op.Targets = append(op.Targets, Target{InstanceID: id, Phase: PhaseAccepted})
		op.note(at, how, id, "")
	}
}

// offer leaves the choice to the user.
func offer(op *Operation, candidates []string, at time.Time) {
	if op.Phase == PhaseNotFound {
		op.Phase, op.Ended = PhaseUnknown, time.Time{}
	}
	slices.Sort(candidates)
	if slices.Equal(op.Candidates, candidates) {
		return
	}
	op.Candidates = candidates
	op.note(at, EventCandidates, "", strconv.Itoa(len(candidates)))
}

// matches are the instances that op may have made. It is doubtful whether it
// did where what was there before is not known, where the clocks disagree,
// and where another unsettled creation may have made them.
func matches(op *Operation, s sighting, ops []Operation) (sure, doubtful []api.Instance) {
	taken := make(map[string]bool)
	var rivals []Operation
	for _, other := range ops {
		if other.ID == op.ID || other.Kind != KindCreate {
			continue
		}
		for _, t := range other.Targets {
			taken[t.InstanceID] = true
		}
		if len(other.Targets) == 0 && (other.Phase == PhaseIntended || followed(other, s.at)) {
			rivals = append(rivals, other)
		}
	}
	for _, inst := range s.list {
		if taken[inst.ID] || inst.ID == "" || !fits(*op, inst) {
			continue
		}
		contested := slices.ContainsFunc(rivals, func(r Operation) bool { return fits(r, inst) })
		early := !inst.Created.IsZero() && inst.Created.Before(op.startedAt().Add(-clockSlack))
		if contested || early || op.Known == nil {
			doubtful = append(doubtful, inst)
		} else {
			sure = append(sure, inst)
		}
		taken[inst.ID] = true // were it listed twice
	}
	return sure, doubtful
}

// startedAt is the earliest moment at which the request can have been acted
// on.
func (op Operation) startedAt() time.Time {
	if !op.Sent.IsZero() {
		return op.Sent
	}
	return op.Begun
}

// fits reports whether inst is new and what op asked for.
func fits(op Operation, inst api.Instance) bool {
	if inst.Name != op.Name || !agree(op.RegionID, inst.RegionID) || slices.Contains(op.Known, inst.ID) {
		return false
	}
	c := op.Create
	return c == nil || sizeAgrees(c.RAM, inst.RAM) && agree(c.Version, inst.Version) && agree(c.Product, inst.Product)
}

// agree compares two names for the same thing, of which either may be missing
// or say more than the other.
func agree(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// sizeAgrees compares sizes in MB; a GB is 1000 of them in some places and
// 1024 in others.
func sizeAgrees(a, b int) bool {
	return a == 0 || b == 0 || max(a, b)-min(a, b) <= max(a, b)/16
}

// ids lists instances in a fixed order.
func ids(list []api.Instance) []string {
	out := make([]string, 0, len(list))
	for _, inst := range list {
		out = append(out, inst.ID)
	}
	slices.Sort(out)
	return out
}
