package remove

import (
	"context"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestTheInstanceIsLookedUpShownAndDeletedWhenItsNameIsTyped(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil).open()
	if diff := cmp.Diff([]api.InstanceFilter{{ID: victim().ID}}, b.asked); diff != "" {
		t.Errorf("looked up: -want +got\n%s", diff)
	}
	b.shows("orders-q", victim().ID, "running", "10.240.59.7:9736", "Redis read/write split 5.0", "4 GB",
		"Beijing 1 · CN_Beijing_A", "prod · cdsapi.example.net", "cannot be brought back")
	b.press("orders-q<enter>")
	want := []state.DeleteIntent{{
		Instance: victim(), Known: []string{victim().ID, "id-2"},
	}}
	if diff := cmp.Diff(want, b.sent); diff != "" {
		t.Errorf("sent: -want +got\n%s", diff)
	}
	if len(b.closed) != 1 || b.closed[0].Operation != "op1" || b.said[0].Tone != msg.ToneGood {
		t.Errorf("closed %+v, said %+v", b.closed, b.said)
	}
}

func TestOnlyTheExactNameDeletes(t *testing.T) {
	t.Parallel()
	for _, typed := range []string{"", "orders", "orders-q ", "Orders-q", "orders-q-2", "456789ab", victim().ID} {
		b := newBench(t, nil).open()
		b.press(typed + "<enter><enter><enter>")
		if len(b.sent) != 0 {
			t.Errorf("%q deleted the instance", typed)
		}
		b.shows("✗ this is not the instance's name; nothing was deleted")
	}
}

func TestTheEndOfTheIDIsAskedForWhereTheNameWouldNotDo(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ name, ask string }{
		"empty":           {"", "The name cannot be typed"},
		"a space at end":  {"orders ", "The name cannot be typed"},
		"two spaces":      {"a  b", "The name cannot be typed"},
		"a control":       {"a\x07b", "The name cannot be typed"},
		"an invisible":    {"a\u200bb", "The name cannot be typed"},
		"a combining one": {"e\u0301", "The name cannot be typed"},
		"a picture":       {"缓存☃", "The name cannot be typed"},
		"very long":       {strings.Repeat("长", 65), "The name cannot be typed"},
		"not its alone":   {"other", "Other instances have the same name"},
	} {
		in := victim()
		in.Name = c.name
		b := newBench(t, func(o *Options) { o.Instance = in })
		b.listed = []api.Instance{in}
		b.open()
		b.shows(c.ask, "456789ab")
		b.press(strings.Trim(c.name, "\x07") + "<enter>")
		if len(b.sent) != 0 {
			t.Errorf("%s: the name deleted the instance", name)
		}
		b.press("<ctrl+e><ctrl+u>456789ab<enter>")
		if len(b.sent) != 1 || b.sent[0].Instance.ID != in.ID {
			t.Errorf("%s: sent %+v, want the instance's id", name, b.sent)
		}
	}
}

func TestNothingProvesNothing(t *testing.T) {
	t.Parallel()
	p := newProof(text.For(text.English).Remove, api.Instance{}, nil)
	if p.check("") == "" || p.check("x") == "" {
		t.Error("an instance without a name and an id can be deleted")
	}
}

func TestTheRequestCarriesTheIDThatWasOnTheScreen(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.listed = []api.Instance{{ID: "id-9", Name: "orders-q"}, victim(), {ID: "id-2", Name: "other"}}
	b.open()
	b.press("orders-q<enter>")
	if len(b.sent) != 1 || b.sent[0].Instance.ID != victim().ID {
		t.Errorf("sent %+v, want id %s", b.sent, victim().ID)
	}
}

func TestAnInstanceWithoutAnIDIsNeitherLookedUpNorDeleted(t *testing.T) {
	t.Parallel()
	b := newBench(t, func(o *Options) { o.Instance.ID = "" }).open()
	b.press("orders-q<enter>")
	if len(b.asked) != 0 || len(b.sent) != 0 || len(b.closed) != 1 {
		t.Errorf("asked %d, sent %d, closed %d; want 0, 0, 1", len(b.asked), len(b.sent), len(b.closed))
	}
}

func TestAnInstanceThatIsGoneClosesTheFormAndSaysSo(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.listed = []api.Instance{{ID: "id-2", Name: "orders-q"}}
	b.open()
	if len(b.closed) != 1 || b.closed[0].Operation != "" || b.refreshs != 1 {
		t.Errorf("closed %+v, %d refreshes", b.closed, b.refreshs)
	}
	if len(b.said) != 1 || !strings.Contains(b.said[0].Text, "orders-q does not exist any more") {
		t.Errorf("said %+v", b.said)
	}
}

func TestNothingIsDeletedWithoutALook(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.listErr = errDown
	b.open()
	b.shows("could not be looked at again", "connection refused", "r try again")
	b.press("o-q<enter>")
	if len(b.sent) != 0 {
		t.Fatal("deleted without a look")
	}
	b.listErr = nil
	b.press("r" + "orders-q<enter>")
	if len(b.sent) != 1 {
		t.Error("a second look that succeeds does not let the instance be deleted")
	}
}

func TestKeysPressedDuringTheLookAreNotTaken(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.hold = func(m tea.Msg) bool { _, ok := m.(lookedMsg); return ok }
	b.open()
	b.shows("Looking at the instance again")
	b.press("orders-q<enter>")
	b.release()
	b.press("<enter>")
	if len(b.sent) != 0 {
		t.Error("what was typed before the instance was shown deleted it")
	}
}

func TestTheStatusOfAnInstanceOnItsWayIsMinded(t *testing.T) {
	t.Parallel()
	in := victim()
	in.Status, in.StatusLabel, in.IP = api.StatusCreating, "创建中", ""
	b := newBench(t, nil)
	b.listed = []api.Instance{in}
	b.open()
	b.shows("still being created", "none yet")
	b.press("orders-q<enter>")
	if len(b.sent) != 1 {
		t.Error("an instance that is being created cannot be deleted at all")
	}

	in.Status = api.StatusDeleting
	b = newBench(t, nil)
	b.listed = []api.Instance{in}
	b.open()
	b.shows("being deleted already")
	b.press("orders-q<enter>")
	if len(b.sent) != 0 {
		t.Error("an instance was deleted twice")
	}
}

func TestANewNameIsPointedOutAndIsTheOneToType(t *testing.T) {
	t.Parallel()
	in := victim()
	in.Name = "payments"
	b := newBench(t, nil)
	b.listed = []api.Instance{in}
	b.open()
	b.shows("The name is another one", "payments")
	b.press("orders-q<enter>")
	if len(b.sent) != 0 {
		t.Error("the old name deletes")
	}
}

func TestADeletionIsSentOnceHoweverOftenEnterIsPressed(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil).open()
	b.hold = isSent
	b.press("orders-q<enter><enter><enter>")
	b.shows("Sending; please wait")
	b.release()
	if len(b.sent) != 1 {
		t.Errorf("%d deletions were sent, want 1", len(b.sent))
	}
}

func TestEscWhileSendingClosesTheFormAndTheDeletionGoesOn(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil).open()
	b.hold = isSent
	b.press("orders-q<enter><esc>")
	b.release()
	if len(b.closed) != 1 || len(b.said) != 1 || !strings.Contains(b.said[0].Text, "goes on") {
		t.Errorf("closed %+v, said %+v", b.closed, b.said)
	}
}

func TestWhatComesOfADeletionIsSaid(t *testing.T) {
	t.Parallel()
	inUse := &api.WriteError{Outcome: api.OutcomeRejected, Err: &api.Error{Status: 409, Code: api.CodeResourceInUse}}
	for name, c := range map[string]struct {
		op     state.Operation
		err    error
		shown  string // on the form, which stays
		tone   msg.Tone
		notice string // after the form closed
	}{
		"rejected":                      {op: state.Operation{ID: "op1", Phase: state.PhaseRejected}, err: inUse, shown: "refused to delete it: another task is using"},
		"not sent":                      {op: state.Operation{ID: "op1", Phase: state.PhaseNotSent}, err: &api.WriteError{Outcome: api.OutcomeNotSent, Err: errDown}, shown: "nothing was deleted"},
		"not recorded":                  {err: &state.RecordError{Path: "journal", Err: errDown}, shown: "nothing was deleted"},
		"in the way":                    {err: &state.GuardError{Operation: state.Operation{ID: "op0"}}, shown: "task op0"},
		"unknown":                       {op: state.Operation{ID: "op1", Phase: state.PhaseUnknown}, err: errDown, tone: msg.ToneBad, notice: "unknown"},
		"gone":                          {op: state.Operation{ID: "op1", Phase: state.PhaseGone}, tone: msg.ToneInfo, notice: "does not exist any more"},
		"under way":                     {op: state.Operation{ID: "op1", Phase: state.PhaseIntended}, err: context.Canceled, tone: msg.ToneInfo, notice: "goes on"},
		"accepted, though not recorded": {op: state.Operation{ID: "op1", Phase: state.PhaseAccepted}, err: errDown, tone: msg.ToneGood, notice: "accepted"},
	} {
		b := newBench(t, nil).open()
		b.answer = func() (state.Operation, error) { return c.op, c.err }
		b.press("orders-q<enter>")
		if c.shown != "" {
			b.shows(c.shown)
			b.press("<enter>")
			if len(b.sent) != 1 || len(b.closed) != 0 {
				t.Errorf("%s: enter alone sent again, or the form closed", name)
			}
			continue
		}
		if len(b.closed) != 1 || b.closed[0].Operation != "op1" {
			t.Errorf("%s: closed %+v", name, b.closed)
		}
		if len(b.said) != 1 || b.said[0].Tone != c.tone || !strings.Contains(b.said[0].Text, c.notice) {
			t.Errorf("%s: said %+v, want tone %v and %q", name, b.said, c.tone, c.notice)
		}
	}
}

func TestAReadOnlyFormSendsNothing(t *testing.T) {
	t.Parallel()
	b := newBench(t, func(o *Options) { o.ReadOnly = true }).open()
	b.press("orders-q<enter>")
	if len(b.sent) != 0 {
		t.Error("a read-only form deleted an instance")
	}
	b.shows("read-only")
}

func TestTheAnswerForAnotherFormIsDropped(t *testing.T) {
	t.Parallel()
	first, second := newBench(t, nil), newBench(t, nil)
	answers := uitest.Results(first.Init())
	second.Init()
	second.deliver(answers...)
	if second.form != nil {
		t.Error("a form took the answer of another one with the same ticket")
	}
}
