package tasks

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"cdsredis/state"
	"cdsredis/ui/text"
)

func TestEveryPhaseAndEventHasItsWords(t *testing.T) {
	t.Parallel()
	phases := []state.Phase{
		state.PhaseIntended, state.PhaseNotSent, state.PhaseRejected, state.PhaseAccepted, state.PhaseUnknown,
		state.PhaseRunning, state.PhaseFailed, state.PhaseGone, state.PhaseNotFound, state.PhaseStalled,
	}
	events := []state.What{
		state.EventIntended, state.EventSent, state.EventNotSent, state.EventRejected, state.EventAccepted, state.EventUnknown,
		state.EventOrphaned, state.EventAdopted, state.EventCandidates, state.EventChosen, state.EventChosenNone, state.EventSeen,
		state.EventTask, state.EventRunning, state.EventFailed, state.EventGone, state.EventAlreadyGone, state.EventBack,
		state.EventNotFound, state.EventNotDeleted, state.EventStalled, state.EventAcknowledged, state.EventInSpite,
	}
	for _, l := range []text.Lang{text.Chinese, text.English} {
		words := text.For(l).Tasks
		for _, p := range phases {
			if words.Creating[p] == "" || words.Deleting[p] == "" {
				t.Errorf("%s: phase %s has no word", l, p)
			}
		}
		for _, e := range events {
			if words.Timeline.Happened[e] == "" {
				t.Errorf("%s: event %s has no words", l, e)
			}
		}
	}
}

func TestAPhaseOfANewerProgramIsShownAsItIs(t *testing.T) {
	t.Parallel()
	m := filled(t, text.English, creation("1", "a", "suspended"))
	if !strings.Contains(m.View(), "suspended") {
		t.Errorf("the phase is missing:\n%s", m.View())
	}
}

func TestOnlyWhatIsDoneFillsTheBar(t *testing.T) {
	t.Parallel()
	m := newModel(&record{}, text.English, start)
	s := m.o.Theme.Signs
	for name, c := range map[string]struct {
		fraction float64
		known    bool
		want     string
	}{
		"not begun":   {0, true, "□□□□□□□□□□"},
		"half":        {0.5, true, "■■■■■□□□□□"},
		"half a cell": {0.55, true, "■■■■■□□□□□"},
		"almost":      {0.9999, true, "■■■■■■■■■□"},
		"done":        {1, true, "■■■■■■■■■■"},
		"too much":    {3, true, "■■■■■■■■■■"},
		"less":        {-1, true, "□□□□□□□□□□"},
		"not known":   {0.5, false, "──────────"},
	} {
		got := bar(s, c.fraction, c.known)
		if got != c.want || utf8.RuneCountInString(got) != barWidth {
			t.Errorf("%s: bar(%v, %v) = %q, want %q", name, c.fraction, c.known, got, c.want)
		}
	}
}

func TestTheUsualTimeIsARangeThatReadsWell(t *testing.T) {
	t.Parallel()
	m := newModel(&record{}, text.English, start)
	for want, u := range map[string]state.Usual{
		"usually 2–4 min": {Median: 2*time.Minute + 10*time.Second, P90: 3*time.Minute + 5*time.Second},
		"usually 3 min":   {Median: 3 * time.Minute, P90: 3 * time.Minute},
		"usually 20–45 s": {Median: 20 * time.Second, P90: 45 * time.Second},
		"usually 1 s":     {Median: 200 * time.Millisecond, P90: 900 * time.Millisecond},
		"usually 1–2 min": {Median: 30 * time.Second, P90: 2 * time.Minute},
	} {
		if got := m.usual(u); got != want {
			t.Errorf("median %v and P90 %v are %q, want %q", u.Median, u.P90, got, want)
		}
	}
}

func TestSeveralInstancesAreCounted(t *testing.T) {
	t.Parallel()
	op := creation("1", "a", state.PhaseAccepted)
	op.Create.Amount = 3
	op.Targets = []state.Target{
		{InstanceID: idA, Phase: state.PhaseRunning}, {InstanceID: idB, Phase: state.PhaseAccepted}, {InstanceID: idC, Phase: state.PhaseAccepted},
	}
	m := filled(t, text.English, op)
	if got, want := m.progress(op), "1 of 3 ready"; !strings.Contains(got, want) {
		t.Errorf("progress is %q, want %q in it", got, want)
	}
	op.Phase = state.PhaseRunning
	if got, want := m.outcome(op), "all 3 ready"; got != want {
		t.Errorf("outcome is %q, want %q", got, want)
	}
}

func TestWhatNobodyWatchedHasNoDuration(t *testing.T) {
	t.Parallel()
	m := filled(t, text.English)
	op := ended(creation("1", "a", state.PhaseRunning), 2*time.Hour+3*time.Second, state.EventRunning, "")
	if got, want := m.elapsed(op), "2:00:03"; got != want {
		t.Errorf("elapsed is %s, want %s", got, want)
	}
	op.Late = true
	if got, want := m.elapsed(op), "–"; got != want {
		t.Errorf("elapsed of a late one is %s, want %s", got, want)
	}
}

func TestWhatTheUserCanDoIsSaidWhereThereIsSomething(t *testing.T) {
	t.Parallel()
	m := filled(t, text.English)
	for name, c := range map[string]struct {
		op   state.Operation
		want string
	}{
		"unknown creation": {unknown("1", "a", 1), "Do not create it again"},
		"candidates":       {unknown("1", "a", 2, idA, idB, idC), "2 is asked for"},
		"unknown deletion": {deletion("1", "a", state.PhaseUnknown), "deleted again"},
		"not found":        {creation("1", "a", state.PhaseNotFound), "console"},
		"not sent":         {creation("1", "a", state.PhaseNotSent), "safe to try again"},
		"rejected":         {creation("1", "a", state.PhaseRejected), "Mend"},
		"stalled":          {creation("1", "a", state.PhaseStalled), "support"},
		"under way":        {creation("1", "a", state.PhaseAccepted), ""},
		"done":             {creation("1", "a", state.PhaseRunning), ""},
	} {
		got := m.o.Text.Advice(c.op)
		if !strings.Contains(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("%s: advice is %q, want %q in it", name, got, c.want)
		}
	}
}
