package tasks

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
)

func TestCandidatesAreChosenOnlyByAYes(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		amount int
		keys   string
		want   []string // nil for no choice
	}{
		"the first":                   {1, "ay", []string{idA}},
		"the second":                  {1, "jay", []string{idB}},
		"asked and left":              {1, "a<esc>", nil},
		"a key held down":             {1, "aaaaaaa", nil},
		"another key withdraws":       {1, "ajy", nil},
		"none of them":                {1, "Ny", []string{}},
		"none, and left":              {1, "Nn", nil},
		"two marked":                  {2, "mjjmay", []string{idA, idC}},
		"marked and unmarked":         {2, "mjmkmay", []string{idB}},
		"a third mark is not taken":   {2, "mjmjmay", []string{idA, idB}},
		"one of two without marks":    {2, "jay", []string{idB}},
		"marks are not for one alone": {1, "mjay", []string{idB}},
	} {
		m := filled(t, text.English, unknown("op", "session-cache", c.amount, idA, idB, idC))
		r := &record{}
		m.o.Record = r
		send(t, m, "<enter>"+c.keys)
		got, chosen := r.chosen["op"]
		if chosen != (c.want != nil) || !slices.Equal(got, c.want) {
			t.Errorf("%s: chose %v (%v), want %v", name, got, chosen, c.want)
		}
	}
}

func TestAQuestionIsWithdrawnWhenTheCandidatesChange(t *testing.T) {
	t.Parallel()
	m := filled(t, text.English, unknown("op", "session-cache", 1, idA, idB))
	r := &record{}
	m.o.Record = r
	send(t, m, "<enter>a")
	m.Update(msg.OperationsChanged{Operations: []state.Operation{unknown("op", "session-cache", 1, idB, idC)}})
	send(t, m, "y")
	if len(r.chosen) != 0 {
		t.Errorf("a yes to an older question chose %v", r.chosen)
	}
}

func TestTheTimelineFollowsItsOperation(t *testing.T) {
	t.Parallel()
	op := creation("1", "a", state.PhaseAccepted)
	m := filled(t, text.English, op, creation("2", "b", state.PhaseAccepted))
	send(t, m, "<enter>")
	done := ended(op, 3*time.Minute, state.EventRunning, "")
	done.Phase = state.PhaseRunning
	m.Update(msg.OperationsChanged{Operations: []state.Operation{creation("2", "b", state.PhaseAccepted), done}})
	if view := m.View(); !strings.Contains(view, "running") || !strings.Contains(view, "12:07:31") {
		t.Errorf("the timeline does not show the end:\n%s", view)
	}
	m.Update(msg.OperationsChanged{})
	if m.timeline != nil {
		t.Error("the timeline of an operation that is in no record stays open")
	}
}

func TestTheTimelineScrollsToItsEndAndNoFurther(t *testing.T) {
	t.Parallel()
	op := creation("1", "a", state.PhaseAccepted)
	for i := range 60 {
		op.Events = append(op.Events, state.Event{At: op.Begun.Add(time.Duration(i) * time.Minute), What: state.EventSeen, Detail: "CREATING"})
	}
	op.Events = append(op.Events, state.Event{At: op.Begun, What: state.EventStalled})
	m := filled(t, text.English, op)
	m.SetSize(80, 20)
	send(t, m, "<enter>G")
	lines := strings.Split(m.View(), "\n")
	if last := lines[len(lines)-1]; !strings.Contains(last, "much longer than usual") {
		t.Errorf("the last line is %q, want the last event", last)
	}
	send(t, m, "<down><pgdown>")
	if m.View() != strings.Join(lines, "\n") {
		t.Error("it scrolls past the end")
	}
	m.SetSize(80, 200)
	if !strings.Contains(m.View(), "Asked") {
		t.Error("what is above stays out of sight though there is room")
	}
}

func TestTheTimelineSaysNothingTwice(t *testing.T) {
	t.Parallel()
	op := creation("1", "a", state.PhaseRunning)
	seen := state.Event{At: op.Begun.Add(20 * time.Second), What: state.EventSeen, Instance: idA, Detail: "RUNNING"}
	ready := state.Event{At: seen.At, What: state.EventRunning, Instance: idA}
	op.Events = append(op.Events, seen, ready)
	m := filled(t, text.English, op)
	m.SetSize(120, 30)
	send(t, m, "<enter>")
	view := m.View()
	for what, want := range map[string]int{"RUNNING": 0, "ready\n": 1, "CREATING": 1, op.TaskID: 1, "10.240.59.7:9736": 1} {
		if got := strings.Count(view, what); got != want {
			t.Errorf("%q is said %d times, want %d:\n%s", what, got, want, view)
		}
	}
}

func TestAnAccountWithoutAProfileIsItsEndpointAlone(t *testing.T) {
	t.Parallel()
	op := creation("1", "a", state.PhaseAccepted)
	op.Scope = state.Scope{Endpoint: "demo"}
	m := filled(t, text.English, op)
	send(t, m, "<enter>")
	if view := m.View(); !strings.Contains(view, "Account     demo\n") {
		t.Errorf("the account is not called demo:\n%s", view)
	}
}
