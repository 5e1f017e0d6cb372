package state

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"cdsredis/api"
)

// took is a creation that was watched to its end.
func took(region string, ram int, d time.Duration) Operation {
	return Operation{
		Kind: KindCreate, RegionID: region, Create: &CreateSpec{Product: "Redis", RAM: ram},
		Phase: PhaseRunning, Begun: noon, Answered: noon, Ended: noon.Add(d),
	}
}

func TestUsualIsDrawnFromTheLikeAndElseFromTheProduct(t *testing.T) {
	t.Parallel()
	var history []Operation
	for i := 1; i <= 10; i++ {
		history = append(history, took("bj", 8192, time.Duration(i)*time.Minute))
	}
	history = append(history, took("sh", 8192, time.Hour), took("bj", 1024, time.Hour))
	late := took("gz", 8192, 9*time.Hour)
	late.Late = true
	failed := took("gz", 8192, time.Second)
	failed.Phase = PhaseFailed
	history = append(history, late, failed)
	for name, tc := range map[string]struct {
		kind    Kind
		region  string
		product string
		want    Usual
		ok      bool
	}{
		"the like":          {KindCreate, "bj", "Redis", Usual{5 * time.Minute, 9 * time.Minute, 10}, true},
		"the product":       {KindCreate, "gz", "Redis", Usual{6 * time.Minute, time.Hour, 12}, true},
		"another product":   {KindCreate, "bj", "Cluster", Usual{}, false},
		"another operation": {KindDelete, "bj", "Redis", Usual{}, false},
	} {
		got, ok := usualOf(history, tc.kind, tc.region, tc.product, 8192)
		if got != tc.want || ok != tc.ok {
			t.Errorf("%s: got %+v, %v; want %+v, %v", name, got, ok, tc.want, tc.ok)
		}
	}
}

func TestUsualComesFromTheRecord(t *testing.T) {
	t.Parallel()
	c := newClock()
	o := begin(t, t.TempDir(), c)
	create(t, o, "cache", api.Accepted{InstanceIDs: []string{"new-1"}}, nil)
	if _, ok := o.Usual(KindCreate, "CN_Beijing_A", "Redis", 8192); ok {
		t.Error("known before one has ended")
	}
	if _, err := o.Observe(prod, with("RUNNING"), c.add(40*time.Second)); err != nil {
		t.Fatal(err)
	}
	got, ok := o.Usual(KindCreate, "CN_Beijing_A", "Redis", 8192)
	if want := (Usual{40 * time.Second, 40 * time.Second, 1}); !ok || got != want {
		t.Errorf("got %+v, %v; want %+v", got, ok, want)
	}
}

func TestProgressGrowsAndIsNeverWholeBeforeTheEnd(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		u := Usual{Median: time.Duration(rapid.Int64Range(1, 1e12).Draw(t, "median"))}
		u.P90 = u.Median + time.Duration(rapid.Int64Range(0, 1e12).Draw(t, "more"))
		op := created("new-1")
		earlier := noon.Add(time.Duration(rapid.Int64Range(-1e9, 1e16).Draw(t, "earlier")))
		later := earlier.Add(time.Duration(rapid.Int64Range(0, 1e16).Draw(t, "later")))
		a, _ := Progress(op, u, true, earlier)
		b, known := Progress(op, u, true, later)
		if !known || a < 0 || b < a || b >= 1 {
			t.Fatalf("got %v and then %v, %v", a, b, known)
		}
	})
}

func TestProgressIsKnownOnlyWhereThereIsSomethingToSay(t *testing.T) {
	t.Parallel()
	u := Usual{Median: time.Minute, P90: time.Minute, N: 1}
	stalled, running, failed := created("n"), created("n"), created("n")
	stalled.Phase, running.Phase, failed.Phase = PhaseStalled, PhaseRunning, PhaseFailed
	for name, tc := range map[string]struct {
		op    Operation
		ok    bool
		want  float64
		known bool
	}{
		"half way":  {created("n"), true, 0.45, true},
		"no usual":  {created("n"), false, 0, false},
		"unknown":   {lost("op", "n", 1), true, 0, false},
		"stalled":   {stalled, true, 0, false},
		"failed":    {failed, true, 0, false},
		"done":      {running, true, 1, true},
		"done, new": {running, false, 1, true},
	} {
		got, known := Progress(tc.op, u, tc.ok, noon.Add(30*time.Second))
		if got != tc.want || known != tc.known {
			t.Errorf("%s: got %v, %v; want %v, %v", name, got, known, tc.want, tc.known)
		}
	}
}

func TestPollingFollowsTheYoungestAndBacksOff(t *testing.T) {
	t.Parallel()
	aged := func(age time.Duration, p Phase) Operation {
		return Operation{Phase: p, Begun: noon.Add(-age)}
	}
	for name, tc := range map[string]struct {
		ops      []Operation
		failures int
		want     time.Duration
	}{
		"nothing open":          {[]Operation{aged(0, PhaseRunning)}, 0, 0},
		"nothing, and failures": {nil, 5, 0},
		"a young one":           {[]Operation{aged(10*time.Second, PhaseAccepted)}, 0, 3 * time.Second},
		"ten minutes":           {[]Operation{aged(10*time.Minute, PhaseAccepted)}, 0, 15 * time.Second},
		"an hour":               {[]Operation{aged(time.Hour, PhaseAccepted)}, 0, 30 * time.Second},
		"an old and a young":    {[]Operation{aged(time.Hour, PhaseAccepted), aged(0, PhaseUnknown)}, 0, 3 * time.Second},
		"stalled":               {[]Operation{aged(2*time.Minute, PhaseStalled)}, 0, 30 * time.Second},
		"one failure":           {[]Operation{aged(0, PhaseAccepted)}, 1, 6 * time.Second},
		"many failures":         {[]Operation{aged(0, PhaseAccepted)}, 1000, time.Minute},
	} {
		if got := PollDelay(tc.ops, noon, tc.failures, 0.5); got != tc.want {
			t.Errorf("%s: got %v, want %v", name, got, tc.want)
		}
	}
	young := []Operation{aged(0, PhaseAccepted)}
	if low, high := PollDelay(young, noon, 0, 0), PollDelay(young, noon, 0, 1); low != 2700*time.Millisecond || high != 3300*time.Millisecond {
		t.Errorf("jitter: got %v to %v, want 2.7s to 3.3s", low, high)
	}
}

func TestEveryPhaseIsOpenOrFinalAndHasAResult(t *testing.T) {
	t.Parallel()
	for p, want := range map[Phase]Result{
		PhaseIntended: ResultPending, PhaseAccepted: ResultPending, PhaseStalled: ResultPending,
		PhaseUnknown: ResultUnknown, PhaseNotFound: ResultUnknown, PhaseRunning: ResultDone,
		PhaseNotSent: ResultFailed, PhaseRejected: ResultFailed, PhaseFailed: ResultFailed, PhaseGone: ResultFailed,
	} {
		if p.Open() == p.Final() {
			t.Errorf("%s: open %v, final %v", p, p.Open(), p.Final())
		}
		if got := (Operation{Kind: KindCreate, Phase: p}).Result(); got != want {
			t.Errorf("%s: got %q, want %q", p, got, want)
		}
	}
	if got := (Operation{Kind: KindDelete, Phase: PhaseGone}).Result(); got != ResultDone {
		t.Errorf("a deletion that is gone: got %q, want done", got)
	}
	if Phase("").Open() || Phase("").Final() {
		t.Error("no phase is open or final")
	}
}

func TestDiffTellsWhatTheEyeWouldSee(t *testing.T) {
	t.Parallel()
	before := created("new-1")
	seenNow := replay(before, unknownUsual, seen{3 * s, with("CREATING")})
	acknowledged := acknowledge(before, noon)
	ended := replay(before, unknownUsual, seen{3 * s, with("RUNNING")})
	for name, tc := range map[string]struct {
		before, after []Operation
		want          int
		ended         bool
	}{
		"the same":     {[]Operation{before}, []Operation{before}, 0, false},
		"new":          {nil, []Operation{before}, 1, false},
		"a status":     {[]Operation{before}, []Operation{seenNow}, 1, false},
		"acknowledged": {[]Operation{before}, []Operation{acknowledged}, 0, false},
		"ended":        {[]Operation{before}, []Operation{ended}, 1, true},
		"new, ended":   {nil, []Operation{ended}, 1, true},
	} {
		got := Diff(tc.before, tc.after)
		if len(got) != tc.want || len(got) > 0 && got[0].Ended() != tc.ended {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}
