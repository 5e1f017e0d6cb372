package create

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/ascode"
	"cdsredis/ui/msg"
)

func TestTheReviewGivesTheCreationAsCodeWithoutItsPassword(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toReview)
	b.hold = func(m tea.Msg) bool { _, ok := m.(msg.ShowCode); return ok }
	b.press("<ctrl+e>")
	if len(b.held) != 1 {
		t.Fatalf("the review asked for the code %d times, want once", len(b.held))
	}
	want := ascode.Order{Request: b.draft.request(), Version: "5.0", RAM: 4 * 1024}
	want.Request.Password = ""
	if got := b.held[0]; got != (msg.ShowCode{Order: want}) {
		t.Errorf("it asked for %+v, want %+v", got, want)
	}
	b.atStep(stepReview)
	if len(b.sent) != 0 {
		t.Errorf("%d creations were sent", len(b.sent))
	}
}

func TestOnlyTheReviewHasTheCode(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.hold = func(m tea.Msg) bool { _, ok := m.(msg.ShowCode); return ok }
	b.press(toRegion + toNetwork + toSpec + "<ctrl+e>")
	if len(b.held) != 0 {
		t.Errorf("a page before the review asked for %v", b.held)
	}
}
