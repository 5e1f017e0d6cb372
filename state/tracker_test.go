package state

import (
	"slices"
	"testing"
	"time"

	"cdsredis/api"
)

// seen is one list: how long after the answer it was asked for, and what was
// in it.
type seen struct {
	after time.Duration
	list  []api.Instance
}

// unknownUsual knows no history.
func unknownUsual(Operation) (Usual, bool) { return Usual{}, false }

// replay shows op one list after the other and gives how it stands then.
func replay(op Operation, usual func(Operation) (Usual, bool), lists ...seen) Operation {
	var previous time.Time
	for _, l := range lists {
		at := noon.Add(l.after)
		for _, moved := range track([]Operation{op}, sighting{scope: op.Scope, list: l.list, at: at, previous: previous}, usual) {
			op = moved
		}
		previous = at
	}
	return op
}

func created(ids ...string) Operation {
	op := createIntent("cache").operation(noon)
	op.ID = "op-1"
	return answer{sent: noon, at: noon, accepted: api.Accepted{TaskID: "t", InstanceIDs: ids}}.apply(op)
}

func deleted() Operation {
	op := DeleteIntent{Scope: prod, Instance: made("new-1", "cache", api.StatusRunning)}.operation(noon)
	op.ID = "op-1"
	return answer{sent: noon, at: noon}.apply(op)
}

// other is an instance that has nothing to do with it.
var other = api.Instance{ID: "other", Name: "other", Status: api.StatusRunning}

func with(statuses ...api.Status) []api.Instance {
	list := []api.Instance{other}
	for i, s := range statuses {
		if s != "" {
			list = append(list, made([]string{"new-1", "new-2", "new-3"}[i], "cache", s))
		}
	}
	return list
}

const s = time.Second

func TestFollowingACreation(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		op    Operation
		lists []seen
		want  Phase
		last  What
	}{
		"it becomes ready":          {created("new-1"), []seen{{3 * s, with("CREATING")}, {60 * s, with("RUNNING")}}, PhaseRunning, EventRunning},
		"a word that is not known":  {created("new-1"), []seen{{3 * s, with("WARMING_UP")}}, PhaseAccepted, EventAccepted},
		"it fails":                  {created("new-1"), []seen{{3 * s, with("CREATING")}, {6 * s, with("CREATE_FAILED")}}, PhaseFailed, EventFailed},
		"it ends in an error":       {created("new-1"), []seen{{3 * s, with("ERROR")}}, PhaseFailed, EventFailed},
		"it is slow to be listed":   {created("new-1"), []seen{{3 * s, with()}, {10 * time.Minute, with()}}, PhaseAccepted, EventAccepted},
		"it is never listed":        {created("new-1"), []seen{{3 * s, with()}, {15 * time.Minute, with()}}, PhaseNotFound, EventNotFound},
		"it turns up after all":     {created("new-1"), []seen{{16 * time.Minute, with()}, {17 * time.Minute, with("RUNNING")}}, PhaseRunning, EventRunning},
		"it vanishes":               {created("new-1"), []seen{{3 * s, with("CREATING")}, {6 * s, with()}, {9 * s, with()}}, PhaseGone, EventGone},
		"one list misses it":        {created("new-1"), []seen{{3 * s, with("CREATING")}, {6 * s, with()}, {9 * s, with("CREATING")}, {12 * s, with()}}, PhaseAccepted, EventAccepted},
		"an empty account":          {created("new-1"), []seen{{3 * s, with("CREATING")}, {6 * s, nil}, {9 * s, nil}}, PhaseAccepted, EventAccepted},
		"an account that is empty":  {created("new-1"), []seen{{3 * s, with("CREATING")}, {6 * s, nil}, {40 * s, nil}}, PhaseGone, EventGone},
		"a list from before":        {created("new-1"), []seen{{-1 * s, with("RUNNING")}}, PhaseAccepted, EventAccepted},
		"a clock that was set back": {created("new-1"), []seen{{-time.Hour, with("RUNNING")}}, PhaseRunning, EventRunning},
		"it stalls":                 {created("new-1"), []seen{{31 * time.Minute, with("CREATING")}}, PhaseStalled, EventStalled},
		"it stalls and is ready":    {created("new-1"), []seen{{31 * time.Minute, with("CREATING")}, {32 * time.Minute, with("RUNNING")}}, PhaseRunning, EventRunning},
		"two of two are ready":      {created("new-1", "new-2"), []seen{{3 * s, with("RUNNING", "CREATING")}, {6 * s, with("RUNNING", "RUNNING")}}, PhaseRunning, EventRunning},
		"one of two is ready":       {created("new-1", "new-2"), []seen{{3 * s, with("RUNNING", "CREATING")}}, PhaseAccepted, EventRunning},
		"one of two fails":          {created("new-1", "new-2"), []seen{{3 * s, with("RUNNING", "ERROR")}}, PhaseFailed, EventFailed},
		"one of two is gone": {created("new-1", "new-2"), []seen{{3 * s, with("RUNNING", "CREATING")},
			{6 * s, with("RUNNING", "")}, {9 * s, with("RUNNING", "")}}, PhaseGone, EventGone},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := replay(tc.op, unknownUsual, tc.lists...)
			if got.Phase != tc.want || got.Last() != tc.last {
				t.Errorf("got %q, last %q; want %q, %q; %q", got.Phase, got.Last(), tc.want, tc.last, whats(got))
			}
			if got.Phase.Final() == got.Ended.IsZero() {
				t.Errorf("ended at %v in phase %q", got.Ended, got.Phase)
			}
		})
	}
}

func TestFollowingADeletion(t *testing.T) {
	t.Parallel()
	unknown := answer{sent: noon, at: noon, err: errLine}.apply(
		DeleteIntent{Scope: prod, Instance: made("new-1", "cache", api.StatusRunning)}.operation(noon))
	wasBroken := answer{sent: noon, at: noon}.apply(
		DeleteIntent{Scope: prod, Instance: made("new-1", "cache", "ERROR")}.operation(noon))
	for name, tc := range map[string]struct {
		op    Operation
		lists []seen
		want  Phase
		last  What
	}{
		"it goes":                           {deleted(), []seen{{3 * s, with("DELETING")}, {6 * s, with()}, {9 * s, with()}}, PhaseGone, EventGone},
		"one list misses it":                {deleted(), []seen{{3 * s, with("DELETING")}, {6 * s, with()}}, PhaseAccepted, EventAccepted},
		"the same list twice":               {deleted(), []seen{{3 * s, with()}, {3 * s, with()}}, PhaseAccepted, EventAccepted},
		"older lists come late":             {deleted(), []seen{{10 * s, with("DELETING")}, {3 * s, with()}, {6 * s, with()}}, PhaseAccepted, EventAccepted},
		"the last of the account":           {deleted(), []seen{{3 * s, nil}, {6 * s, nil}, {34 * s, nil}}, PhaseGone, EventGone},
		"it is not begun":                   {deleted(), []seen{{20 * time.Minute, with("RUNNING")}}, PhaseAccepted, EventAccepted},
		"it stalls":                         {deleted(), []seen{{31 * time.Minute, with("DELETING")}}, PhaseStalled, EventStalled},
		"it comes back":                     {deleted(), []seen{{3 * s, with("DELETING")}, {6 * s, with("RUNNING")}, {6 * time.Minute, with("RUNNING")}}, PhaseFailed, EventBack},
		"it comes back for a moment":        {deleted(), []seen{{3 * s, with("DELETING")}, {6 * s, with("RUNNING")}, {9 * s, with("DELETING")}}, PhaseAccepted, EventAccepted},
		"it fails":                          {deleted(), []seen{{3 * s, with("DELETE_FAILED")}}, PhaseFailed, EventFailed},
		"it was broken before":              {wasBroken, []seen{{3 * s, with("ERROR")}}, PhaseAccepted, EventAccepted},
		"unknown, and gone":                 {unknown, []seen{{3 * s, with()}, {6 * s, with()}}, PhaseGone, EventGone},
		"unknown, and being deleted":        {unknown, []seen{{3 * s, with("DELETING")}}, PhaseAccepted, EventUnknown},
		"unknown, and there":                {unknown, []seen{{3 * s, with("RUNNING")}, {14 * time.Minute, with("RUNNING")}}, PhaseUnknown, EventUnknown},
		"unknown, and there after patience": {unknown, []seen{{3 * s, with("RUNNING")}, {15 * time.Minute, with("RUNNING")}}, PhaseFailed, EventNotDeleted},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := replay(tc.op, unknownUsual, tc.lists...)
			if got.Phase != tc.want || got.Last() != tc.last {
				t.Errorf("got %q, last %q; want %q, %q; %q", got.Phase, got.Last(), tc.want, tc.last, whats(got))
			}
		})
	}
}

func TestStalledIsThreeTimesTheUsualAndNeverUnderAMinute(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		median, after time.Duration
		want          Phase
	}{
		"before":      {2 * time.Minute, 6 * time.Minute, PhaseAccepted},
		"after":       {2 * time.Minute, 6*time.Minute + s, PhaseStalled},
		"quick ones":  {2 * s, 59 * s, PhaseAccepted},
		"slow quicks": {2 * s, 61 * s, PhaseStalled},
	} {
		usual := func(Operation) (Usual, bool) { return Usual{Median: tc.median, P90: tc.median, N: 1}, true }
		got := replay(created("new-1"), usual, seen{tc.after, with("CREATING")})
		if got.Phase != tc.want {
			t.Errorf("%s: got %q, want %q", name, got.Phase, tc.want)
		}
	}
}

func TestAnEndThatNobodyWatchedIsLate(t *testing.T) {
	t.Parallel()
	watched := replay(created("new-1"), unknownUsual, seen{100 * s, with("CREATING")}, seen{110 * s, with("RUNNING")})
	if watched.Late {
		t.Error("an end seen 10 s after the last look is late")
	}
	missed := replay(created("new-1"), unknownUsual, seen{110 * s, with("RUNNING")})
	if !missed.Late {
		t.Error("an end seen 110 s after the answer is not late")
	}
}

func TestATaskErrorMakesAnAbsenceCountSooner(t *testing.T) {
	t.Parallel()
	op := created("new-1")
	op.TaskStatus = api.TaskError
	if got := replay(op, unknownUsual, seen{3 * s, with()}, seen{6 * s, with()}); got.Phase != PhaseFailed {
		t.Errorf("got %q, want failed", got.Phase)
	}
	if got := replay(op, unknownUsual, seen{3 * s, with("RUNNING")}); got.Phase != PhaseRunning {
		t.Errorf("got %q, want what the list says", got.Phase)
	}
}

func TestAListMovesOnlyItsOwnAccount(t *testing.T) {
	t.Parallel()
	op := created("new-1")
	for name, tc := range map[string]struct {
		scope Scope
		moves bool
	}{
		"another profile of the same key": {Scope{Profile: "x", KeyTail: "9xyz", Endpoint: prod.Endpoint}, true},
		"another key":                     {Scope{Profile: "prod", KeyTail: "0000", Endpoint: prod.Endpoint}, false},
		"another endpoint":                {Scope{Profile: "prod", KeyTail: "9xyz", Endpoint: "127.0.0.1:1"}, false},
	} {
		moved := track([]Operation{op}, sighting{scope: tc.scope, list: with("RUNNING"), at: noon.Add(s)}, unknownUsual)
		if (len(moved) > 0) != tc.moves {
			t.Errorf("%s: moved %d, want %v", name, len(moved), tc.moves)
		}
	}
	keyless := Scope{Profile: "a", Endpoint: "e"}
	if keyless.Same(Scope{Profile: "b", Endpoint: "e"}) {
		t.Error("two profiles without a key are the same account")
	}
}

func TestAFlippingStatusDoesNotGrowTheTimelineForEver(t *testing.T) {
	t.Parallel()
	op := created("new-1")
	for i := range 2 * maxSeen {
		op = replay(op, unknownUsual, seen{time.Duration(i) * s, with([]api.Status{"A", "B"}[i%2])})
	}
	if got := len(op.Events); got > maxSeen {
		t.Errorf("got %d events, want at most %d", got, maxSeen)
	}
}

func TestTrackingLeavesItsInputAlone(t *testing.T) {
	t.Parallel()
	op := created("new-1")
	events, target := len(op.Events), op.Targets[0]
	spare := slices.Grow(op.Events, 8)
	op.Events = spare
	track([]Operation{op}, sighting{scope: prod, list: with("RUNNING"), at: noon.Add(s)}, unknownUsual)
	if op.Targets[0] != target || len(op.Events) != events || spare[:events+1][events] != (Event{}) {
		t.Errorf("the operation changed: %+v", op)
	}
}
