package latest

import (
	"testing"
	"time"
)

func TestOnlyTheNewestRequestIsAdmittedAndOnlyOnce(t *testing.T) {
	t.Parallel()
	var l Latest
	first := l.Begin(t.Context(), time.Minute)
	second := l.Begin(t.Context(), time.Minute)
	if first.Ctx.Err() == nil {
		t.Error("the request before is not cancelled")
	}
	if l.Admit(first.Seq) {
		t.Error("an answer that was superseded is admitted")
	}
	if !l.Admit(second.Seq) {
		t.Error("the newest answer is refused")
	}
	if l.Admit(second.Seq) {
		t.Error("an answer is admitted twice")
	}
	if l.Busy() {
		t.Error("busy after the answer came")
	}
}

func TestNothingIsAdmittedAfterADrop(t *testing.T) {
	t.Parallel()
	var l Latest
	ticket := l.Begin(t.Context(), time.Minute)
	l.Drop()
	if l.Admit(ticket.Seq) || l.Busy() || ticket.Ctx.Err() == nil {
		t.Error("a dropped request is still wanted")
	}
}
