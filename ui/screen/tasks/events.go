package tasks

import (
	"cdsredis/state"
	"cdsredis/ui/facts"
)

// events are the timeline: what was sent, answered and seen, and when.
func (m *Model) events(op state.Operation) []facts.Fact {
	var out []facts.Fact
	layout := m.clock(op.Begun)
	for i, e := range op.Events {
		if saidNext(op.Events[i:]) {
			continue
		}
		what, ok := m.o.Text.Tasks.Timeline.Happened[e.What]
		if !ok {
			what = string(e.What)
		}
		detail := e.Detail
		if detail == op.TaskID {
			detail = "" // it stands above
		}
		values := []string{what, detail}
		if len(op.Targets) > 1 {
			values = append(values, e.Instance)
		}
		out = append(out, facts.Fact{Label: m.format(e.At, layout), Values: values})
	}
	return out
}

// saidNext reports whether the first event is the sight of an instance from
// which the next one follows, which says as much.
func saidNext(events []state.Event) bool {
	if len(events) < 2 {
		return false
	}
	e, next := events[0], events[1]
	return e.What == state.EventSeen && next.What == state.EventRunning && e.Instance == next.Instance && e.At.Equal(next.At)
}
