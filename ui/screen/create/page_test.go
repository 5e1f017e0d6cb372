package create

import (
	"testing"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/form"
	"cdsredis/ui/uitest"
)

// fill answers the questions of the page in front and goes on.
func (b *bench) fill(answers ...string) {
	b.t.Helper()
	for i, q := range b.Page().Questions {
		switch q := q.(type) {
		case form.Text:
			*q.Value = answers[i]
		case form.List:
			*q.Value = answers[i]
		}
		if why := q.Problem(); why != "" {
			b.t.Fatalf("%s: %s", q.Name(), why)
		}
	}
	b.deliver(uitest.Results(b.Answered())...)
}

func TestTheFormIsFilledInWithoutDrawing(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.answer = func(state.CreateIntent) (state.Operation, error) {
		return state.Operation{ID: "op1", Phase: state.PhaseRejected}, &api.Error{Status: 400, Code: "InvalidParameter", Message: "Password is weak"}
	}
	b.fill("CN_Beijing_A")
	b.fill("vdc-1-CN_Beijing_A", "pipe-two")
	b.fill("5.0", "主从版", "通用型", "1102")
	b.fill("orders", "S3cret!9", "S3cret!9", "2")
	if got := b.Page(); len(got.Facts) == 0 || len(got.Questions) != 1 {
		t.Errorf("the review is %+v; want the facts and one question", got)
	}
	b.fill("create")
	if len(b.sent) != 1 || b.sent[0].Request.Amount != 2 {
		t.Fatalf("sent %+v; want one creation of two", b.sent)
	}
	if got := b.Page(); got.Refused != fieldPassword || got.Why == "" || got.Said == "" {
		t.Errorf("after the refusal the page is %+v; want it at the password", got)
	}
}

func TestAPageThatIsNotAnsweredGoesNowhere(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	if cmd := b.Answered(); cmd != nil || b.at != stepRegion {
		t.Errorf("without an answer it goes on to %s", b.stepName(b.at))
	}
}
