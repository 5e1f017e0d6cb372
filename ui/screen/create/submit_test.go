package create

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
)

func isSent(m tea.Msg) bool   { _, ok := m.(sentMsg); return ok }
func isLooked(m tea.Msg) bool { _, ok := m.(lookedMsg); return ok }

// refuses makes the cloud refuse the next creation only.
func (b *bench) refuses(phase state.Phase, outcome api.Outcome, err error) {
	usual := b.answer
	b.answer = func(state.CreateIntent) (state.Operation, error) {
		b.answer = usual
		return state.Operation{ID: "op1", Phase: phase}, &api.WriteError{Outcome: outcome, Err: err}
	}
}

func TestACreationIsSentOnceHoweverOftenEnterIsPressed(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.hold = isLooked
	b.press(toReview + "create<enter><enter><enter>")
	b.shows("Looking at the instances again")
	b.hold = isSent
	held := b.held
	b.held = nil
	b.deliver(held...)
	b.shows("Sending; please wait")
	b.press("<enter><enter>create<enter><ctrl+p>")
	b.release()
	if len(b.sent) != 1 {
		t.Errorf("%d creations were sent, want 1", len(b.sent))
	}
}

func TestTheInstancesAreLookedAtAgainBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toReview)
	b.cloud.instances = append(b.cloud.instances, api.Instance{ID: "id-new", Name: "other"})
	b.press("create<enter>")
	if diff := cmp.Diff([]string{"id-old", "id-new"}, b.sent[0].Known); diff != "" {
		t.Errorf("known ids: -want +got\n%s", diff)
	}
}

func TestNothingIsSentWhereTheInstancesCannotBeLookedAt(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.cloud.lstErr = errDown
	b.press(toReview + "create<enter>")
	b.shows("nothing was sent: connection refused")
	if len(b.sent) != 0 {
		t.Fatal("a creation was sent without a look at the instances")
	}
	b.cloud.lstErr = nil
	b.press("<enter>")
	if len(b.sent) != 1 {
		t.Errorf("%d creations were sent after the look succeeded, want 1", len(b.sent))
	}
}

func TestEscGivesUpTheLookAndSendsNothing(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.hold = isLooked
	b.press(toReview + "create<enter><esc>")
	b.release()
	if len(b.sent) != 0 || len(b.closed) != 0 {
		t.Errorf("sent %d, closed %d; want neither", len(b.sent), len(b.closed))
	}
	b.atStep(stepReview)
}

func TestEscWhileSendingClosesTheFormAndTheCreationGoesOn(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.hold = isSent
	b.press(toReview + "create<enter><esc>")
	if diff := cmp.Diff([]msg.FormClosed{{}}, b.closed); diff != "" {
		t.Errorf("closed: -want +got\n%s", diff)
	}
	if len(b.sent) != 1 || len(b.said) != 1 || !strings.Contains(b.said[0].Text, "goes on") {
		t.Errorf("sent %d, said %+v", len(b.sent), b.said)
	}
	b.release()
	if len(b.closed) != 1 {
		t.Error("the late answer closed the form again")
	}
}

func TestADuplicateNameIsWarnedAbout(t *testing.T) {
	t.Parallel()
	b := newBench(t, func(o *Options) { o.Instances = []api.Instance{{ID: "id-7", Name: "orders q"}} })
	b.cloud.instances = b.o.Instances
	b.press(toReview)
	b.shows("1 instance has this name already: id-7")
	b.press("create<enter>")
	if len(b.sent) != 1 {
		t.Error("a warning keeps a confirmed creation from being sent")
	}
}

func TestADuplicateThatTurnsUpMeanwhileAsksForTheConfirmationAgain(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toReview)
	b.cloud.instances = []api.Instance{{ID: "id-8", Name: "orders q"}}
	b.press("create<enter>")
	if len(b.sent) != 0 {
		t.Fatal("sent although the review did not warn of the duplicate")
	}
	b.shows("The instances have just changed", "id-8")
	b.press("<enter>")
	if len(b.sent) != 0 {
		t.Fatal("sent without a new confirmation")
	}
	b.press("create<enter>")
	if len(b.sent) != 1 {
		t.Errorf("%d creations were sent, want 1", len(b.sent))
	}
}

func TestAnUnsettledCreationOfTheSameNameNeedsAnAcknowledgement(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.guard["orders q"] = state.Operation{ID: "op0", Phase: state.PhaseUnknown}
	b.press(toReview)
	b.shows("task op0", "Acknowledge", "Confirm")
	b.press("<enter>")
	b.shows("✗ type again to go on")
	b.press("create<enter>")
	if len(b.sent) != 0 {
		t.Fatal("sent without the acknowledgement")
	}
	b.press("<ctrl+u>again<enter>create<enter>")
	if len(b.sent) != 1 || !b.sent[0].Acknowledged {
		t.Errorf("sent %+v, want one that is acknowledged", b.sent)
	}
}

func TestAnUnsettledCreationFoundWhileSendingAsksForTheAcknowledgement(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	other := state.Operation{ID: "op0", Phase: state.PhaseUnknown}
	b.answer = func(in state.CreateIntent) (state.Operation, error) {
		if !in.Acknowledged {
			b.guard["orders q"] = other
			return state.Operation{}, &state.GuardError{Operation: other}
		}
		return state.Operation{ID: "op1", Phase: state.PhaseAccepted}, nil
	}
	b.press(toReview + "create<enter>")
	b.shows("task op0")
	b.press("again<enter>create<enter>")
	if len(b.closed) != 1 || b.closed[0].Operation != "op1" {
		t.Errorf("closed %+v, want with op1", b.closed)
	}
}

func TestARefusalComesBackToTheFieldItMeans(t *testing.T) {
	t.Parallel()
	for message, c := range map[string]struct {
		code  api.Code
		at    step
		field string
	}{
		"InstanceName is illegal":             {api.CodeInvalidParameter, stepDetails, fieldName},
		"Password too simple":                 {api.CodeInvalidParameter, stepDetails, fieldPassword},
		"ServicePort is in use":               {api.CodeBadArgs, stepDetails, fieldPort},
		"TestGroupId not found":               {api.CodeBadArgs, stepDetails, fieldTestGroup},
		"BasePipeId has no address":           {api.CodeInvalidParameter, stepNetwork, fieldNetwork},
		"the vdcId does not fit the RegionId": {api.CodeInvalidParameter, stepNetwork, fieldVDC},
		"PaasGoodsId is sold out":             {api.CodeUnsupportedOperation, stepSpec, fieldSize},
		"no such VDC":                         {api.CodeVDCNotFound, stepNetwork, fieldVDC},
		"no such region":                      {api.CodeInvalidRegionID, stepRegion, fieldRegion},
	} {
		b := newBench(t, nil)
		b.press(toReview)
		b.refuses(state.PhaseRejected, api.OutcomeRejected, &api.Error{Action: "CreateDBInstance", Status: 400, Code: c.code, Message: message})
		b.press("create<enter>")
		b.atStep(c.at)
		if got := b.form.Focused(); got != c.field {
			t.Errorf("%q: in focus is %q, want %q", message, got, c.field)
		}
		b.shows("✗", message[len(message)-5:], "nothing was bought")
		if b.draft.password != "S3cret!9" || b.draft.confirmation != "" {
			t.Errorf("%q: the draft is not kept, or is still confirmed", message)
		}
		b.press(strings.Repeat("<enter>", 12))
		b.atStep(stepReview)
		b.press("create<enter>")
		if len(b.sent) != 2 {
			t.Errorf("%q: %d creations were sent, want a second one", message, len(b.sent))
		}
	}
}

func TestARefusalThatNamesNoFieldIsShownAtTheReviewWithoutThePassword(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.refuses(state.PhaseRejected, api.OutcomeRejected, &api.Error{
		Action: "CreateDBInstance", Status: 500, Code: api.CodeCreateOrderExcept, Message: "no balance for S3cret!9",
	})
	b.press(toReview + "create<enter>")
	b.atStep(stepReview)
	b.shows("nothing was bought", "no balance for ******")
	b.hides("S3cret!9")
}

func TestACreationThatWasNotSentCanBeConfirmedAgain(t *testing.T) {
	t.Parallel()
	for name, answer := range map[string]func(b *bench){
		"the line is down": func(b *bench) { b.refuses(state.PhaseNotSent, api.OutcomeNotSent, errDown) },
		"nothing can be recorded": func(b *bench) {
			usual := b.answer
			b.answer = func(state.CreateIntent) (state.Operation, error) {
				b.answer = usual
				return state.Operation{}, &state.RecordError{Trouble: state.TroubleFull, Path: "journal", Err: errDown}
			}
		},
	} {
		b := newBench(t, nil)
		answer(b)
		b.press(toReview + "create<enter>")
		b.atStep(stepReview)
		b.shows("nothing was bought")
		b.press("<enter>")
		if len(b.sent) != 1 {
			t.Errorf("%s: enter alone sent again", name)
		}
		b.press("create<enter>")
		if len(b.sent) != 2 || len(b.closed) != 1 {
			t.Errorf("%s: sent %d, closed %d; want 2 and 1", name, len(b.sent), len(b.closed))
		}
	}
}

func TestAnUnknownOutcomeClosesTheFormAndSaysSo(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.refuses(state.PhaseUnknown, api.OutcomeUnknown, errors.New("connection reset"))
	b.press(toReview + "create<enter>")
	if len(b.closed) != 1 || b.closed[0].Operation != "op1" {
		t.Fatalf("closed %+v, want with op1", b.closed)
	}
	if len(b.said) != 1 || b.said[0].Tone != msg.ToneBad || !strings.Contains(b.said[0].Text, "unknown") {
		t.Errorf("said %+v, want a bad notice that says unknown", b.said)
	}
}

// A creation that the server accepted is accepted even if that could not be
// recorded.
func TestThePhaseDecidesAndNotTheError(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.answer = func(state.CreateIntent) (state.Operation, error) {
		return state.Operation{ID: "op1", Phase: state.PhaseAccepted}, fmt.Errorf("record: %w", errDown)
	}
	b.press(toReview + "create<enter>")
	if len(b.closed) != 1 || b.said[0].Tone != msg.ToneGood {
		t.Errorf("closed %+v, said %+v", b.closed, b.said)
	}
}
