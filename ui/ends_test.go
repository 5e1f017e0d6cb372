package ui

import (
	"slices"
	"testing"
	"time"

	"cdsredis/state"
)

var dawn = time.Date(2026, 3, 1, 6, 0, 0, 0, time.UTC)

// creation is one that is in a phase since minute n.
func creation(id string, p state.Phase, n int) state.Operation {
	op := state.Operation{ID: id, Kind: state.KindCreate, Name: "web-" + id, Phase: p, Begun: dawn}
	if p.Final() {
		op.Ended = dawn.Add(time.Duration(n) * time.Minute)
	}
	return op
}

func acknowledged(op state.Operation) state.Operation {
	op.Acknowledged = true
	return op
}

func ids(ops []state.Operation) []string {
	var out []string
	for _, op := range ops {
		out = append(out, op.ID)
	}
	slices.Sort(out)
	return out
}

func TestAnEndIsNewsOnceInWhateverOrderListsArrive(t *testing.T) {
	t.Parallel()
	var e ends
	open, done := creation("a", state.PhaseAccepted, 0), creation("a", state.PhaseRunning, 1)
	e.begin([]state.Operation{open}, time.Time{}, dawn)
	var news []string
	for _, list := range [][]state.Operation{{open}, {done}, {open}, {done}, {done}} {
		news = append(news, ids(e.take(list, dawn))...)
	}
	if !slices.Equal(news, []string{"a"}) {
		t.Errorf("news are %v, want a once", news)
	}
}

func TestACreationThatTurnsUpAfterAllIsNewsAgain(t *testing.T) {
	t.Parallel()
	var e ends
	e.begin(nil, time.Time{}, dawn)
	e.take([]state.Operation{creation("a", state.PhaseNotFound, 1)}, dawn)
	if !e.failed() {
		t.Error("a creation without a trace counts as a success")
	}
	if news := e.take([]state.Operation{creation("a", state.PhaseRunning, 2)}, dawn); len(news) != 1 || len(e.unseen) != 1 {
		t.Errorf("news are %v, unseen %v; want a once each", ids(news), ids(e.unseen))
	}
	if e.failed() {
		t.Error("it still counts as failed")
	}
}

func TestWhatEndedBeforeThisRunIsToBeSeenUnlessItWas(t *testing.T) {
	t.Parallel()
	var e ends
	e.begin([]state.Operation{
		creation("seen", state.PhaseRunning, 5), creation("at that moment", state.PhaseRunning, 10),
		creation("new", state.PhaseRunning, 15), creation("refused", state.PhaseRejected, 20),
		acknowledged(creation("acknowledged", state.PhaseNotFound, 25)), creation("open", state.PhaseAccepted, 0),
	}, dawn.Add(10*time.Minute), dawn)
	if got := ids(e.unseen); !slices.Equal(got, []string{"new", "refused"}) {
		t.Errorf("to be seen are %q, want new and refused", got)
	}
	if !e.latest.Equal(dawn.Add(25 * time.Minute)) {
		t.Errorf("the last end is %v, want that at minute 25", e.latest)
	}
}

func TestWhatWasOpenBeforeTheBeginningIsNewsWhenItEnds(t *testing.T) {
	t.Parallel()
	var e ends
	done := []state.Operation{creation("a", state.PhaseRunning, 1), creation("b", state.PhaseRunning, 1)}
	e.await([]state.Operation{creation("a", state.PhaseAccepted, 0), done[1]})
	e.begin(done, time.Time{}, dawn)
	if got := ids(e.unseen); !slices.Equal(got, []string{"b"}) {
		t.Errorf("ended before this run: %q, want b", got)
	}
	if news := ids(e.take(done, dawn)); !slices.Equal(news, []string{"a"}) {
		t.Errorf("news are %q, want a", news)
	}
}

func TestWhatIsKnownElsewhereIsNoNews(t *testing.T) {
	t.Parallel()
	var e ends
	e.begin(nil, time.Time{}, dawn)
	news := e.take([]state.Operation{
		creation("refused", state.PhaseRejected, 1), creation("kept back", state.PhaseNotSent, 1),
		acknowledged(creation("chosen none", state.PhaseNotFound, 1)),
	}, dawn)
	if len(news) != 0 || len(e.unseen) != 0 {
		t.Errorf("news are %q", ids(news))
	}
}

func TestAnEndThatIsFoundLateCountsAsOneWhileNobodyLooked(t *testing.T) {
	t.Parallel()
	late := creation("late", state.PhaseRunning, 1)
	late.Late = true
	for name, c := range map[string]struct {
		before, now []state.Operation
		want        bool
	}{
		"alone":                    {nil, []state.Operation{late}, true},
		"beside one before":        {[]state.Operation{creation("b", state.PhaseRunning, 1)}, []state.Operation{late}, true},
		"beside one that was seen": {nil, []state.Operation{late, creation("b", state.PhaseRunning, 1)}, false},
	} {
		var e ends
		e.begin(c.before, time.Time{}, dawn)
		e.take(c.now, dawn)
		if e.away != c.want {
			t.Errorf("%s: away is %v, want %v", name, e.away, c.want)
		}
	}
	var e ends
	e.begin(nil, time.Time{}, dawn)
	e.take([]state.Operation{creation("b", state.PhaseRunning, 1)}, dawn)
	if e.take([]state.Operation{late}, dawn); e.away {
		t.Error("a late end makes an earlier one late")
	}
}

func TestAcknowledgingAnEndTakesItFromWhatIsToBeSeen(t *testing.T) {
	t.Parallel()
	var e ends
	e.begin(nil, time.Time{}, dawn)
	a, b := creation("a", state.PhaseFailed, 1), creation("b", state.PhaseRunning, 1)
	e.take([]state.Operation{a, b}, dawn)
	e.take([]state.Operation{acknowledged(a), b}, dawn)
	if got := ids(e.unseen); !slices.Equal(got, []string{"b"}) {
		t.Errorf("to be seen are %q, want b alone", got)
	}
}
