package remove

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func victims(n int) []api.Instance {
	out := make([]api.Instance, n)
	for i := range out {
		out[i] = api.Instance{
			ID: fmt.Sprintf("id-%d", i+1), Name: fmt.Sprintf("cache-%d", i+1), Status: api.StatusRunning,
			IP: fmt.Sprintf("10.0.0.%d", i+1), Port: 6379, RegionID: "CN_Beijing_A",
		}
	}
	return out
}

// manyBench is a form about three instances, with what it sent and said.
type manyBench struct {
	t *testing.T
	*Many
	listed   []api.Instance
	listErr  error
	lists    int
	sent     []string // ids
	answers  map[string]state.Phase
	errs     map[string]error
	hold     bool // keeps answers to deletions back
	held     []tea.Msg
	said     []msg.Notice
	closed   []msg.FormClosed
	accepted []string
}

// Instances answers as the cloud.
func (b *manyBench) Instances(_ context.Context, f api.InstanceFilter) ([]api.Instance, error) {
	b.lists++
	if f != (api.InstanceFilter{}) {
		b.t.Errorf("looked up by %+v, want one list of all", f)
	}
	return b.listed, b.listErr
}

func newMany(t *testing.T, lang text.Lang, n int) *manyBench {
	t.Helper()
	b := &manyBench{t: t, listed: victims(n + 1), answers: map[string]state.Phase{}, errs: map[string]error{}}
	b.Many = NewMany(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(lang), Cloud: b,
		Delete: func(_ context.Context, in state.DeleteIntent) (state.Operation, error) {
			id := in.Instance.ID
			b.sent = append(b.sent, id)
			phase, ok := b.answers[id]
			if !ok {
				phase = state.PhaseAccepted
			}
			if len(in.Known) != len(b.listed) {
				b.t.Errorf("%d ids are known, want those of the new list", len(in.Known))
			}
			return state.Operation{ID: "op-" + id, Phase: phase}, b.errs[id]
		},
		Regions: []api.Region{{ID: "CN_Beijing_A", Name: "北京1"}},
	}, victims(n))
	b.SetSize(100, 24)
	return b
}

func (b *manyBench) open() *manyBench {
	b.t.Helper()
	b.deliver(uitest.Results(b.Init())...)
	return b
}

func (b *manyBench) deliver(in ...tea.Msg) {
	b.t.Helper()
	b.held = append(b.held, uitest.Drive(b.t, b.Update, func(m tea.Msg) bool {
		switch m := m.(type) {
		case msg.Notice:
			b.said = append(b.said, m)
		case msg.FormClosed:
			b.closed = append(b.closed, m)
		case msg.DeletionsAccepted:
			b.accepted = m.IDs
		case msg.Refresh:
		case sentMsg:
			return !b.hold
		default:
			return true
		}
		return false
	}, in...)...)
}

func (b *manyBench) press(keys string) { b.t.Helper(); b.deliver(uitest.Keys(b.t, keys)...) }

// answer lets the answer that was kept back come in; the next is kept back.
func (b *manyBench) answer() {
	b.t.Helper()
	for i, m := range b.held {
		if in, ok := m.(sentMsg); ok {
			b.held = append(b.held[:i:i], b.held[i+1:]...)
			cmd := b.Update(in)
			b.deliver(uitest.Results(cmd)...)
			return
		}
	}
	b.t.Fatal("no deletion is in flight")
}

func (b *manyBench) shows(want ...string) {
	b.t.Helper()
	words := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	view := ansi.Strip(b.View())
	for _, w := range want {
		if !strings.Contains(words(view), words(w)) {
			b.t.Errorf("%q is not in:\n%s", w, view)
		}
	}
}

func TestAllTargetsAreListedAndDeletedOneAfterTheOther(t *testing.T) {
	t.Parallel()
	b := newMany(t, text.English, 3).open()
	b.shows("Delete 3 Redis instances", "cache-1", "cache-2", "cache-3", "id-3", "10.0.0.2:6379", "Beijing 1", "cannot be brought back")
	b.hold = true
	b.press("3<enter><enter><enter>")
	for i := range 3 {
		if len(b.sent) != i+1 {
			t.Fatalf("%v were sent before answer %d", b.sent, i+1)
		}
		b.shows(fmt.Sprintf("Deleting %d of 3", i+1), "on its way")
		b.answer()
	}
	if diff := cmp.Diff([]string{"id-1", "id-2", "id-3"}, b.sent); diff != "" || b.lists != 1 {
		t.Errorf("sent: -want +got\n%s", diff)
	}
	if len(b.closed) != 1 || b.closed[0].Operation == "" || len(b.said) != 1 || b.said[0].Tone != msg.ToneGood || len(b.accepted) != 3 {
		t.Errorf("closed %v, said %v, accepted %v", b.closed, b.said, b.accepted)
	}
}

func TestOnlyTheirNumberDeletesThem(t *testing.T) {
	t.Parallel()
	for _, typed := range []string{"", "2", "33", "03", "3 ", "cache-1", "y"} {
		b := newMany(t, text.English, 3).open()
		b.press(typed + "<enter><enter>")
		if len(b.sent) != 0 {
			t.Errorf("%q deleted %v", typed, b.sent)
		}
		b.shows("✗ this is not their number; nothing was deleted")
	}
}

func TestTheFirstFailureEndsItAndTheAccountSaysWhatWasDone(t *testing.T) {
	t.Parallel()
	inUse := &api.WriteError{Outcome: api.OutcomeRejected, Err: &api.Error{Status: 409, Code: api.CodeResourceInUse}}
	for name, c := range map[string]struct {
		phase state.Phase
		err   error
		want  []string
	}{
		"refused":  {state.PhaseRejected, inUse, []string{"✗ cache-2 was not deleted: another task", "✗ cache-2 not deleted"}},
		"not sent": {state.PhaseNotSent, &api.WriteError{Outcome: api.OutcomeNotSent, Err: errDown}, []string{"✗ cache-2 was not deleted"}},
		"unknown":  {state.PhaseUnknown, errDown, []string{"? Whether cache-2 was deleted is unknown", "? cache-2 unknown"}},
		"guarded":  {"", &state.GuardError{Operation: state.Operation{ID: "op0"}}, []string{"✗ cache-2 was not deleted", "task op0"}},
	} {
		b := newMany(t, text.English, 4).open()
		b.answers["id-2"], b.errs["id-2"] = c.phase, c.err
		b.press("4<enter>")
		if diff := cmp.Diff([]string{"id-1", "id-2"}, b.sent); diff != "" {
			t.Errorf("%s: sent: -want +got\n%s", name, diff)
		}
		b.shows(append(c.want, "✓ cache-1 accepted", "○ cache-3 not touched", "Deletions accepted: 1 of 4", "Not touched: 2")...)
		b.press("4<enter>")
		if len(b.sent) != 2 || len(b.closed) != 1 || b.closed[0].Operation == "" {
			t.Errorf("%s: sent %v, closed %v; want the account closed by enter", name, b.sent, b.closed)
		}
		if diff := cmp.Diff([]string{"id-1"}, b.accepted); diff != "" {
			t.Errorf("%s: accepted: -want +got\n%s", name, diff)
		}
	}
}

func TestEscStopsAfterTheDeletionInFlightAndSaysSo(t *testing.T) {
	t.Parallel()
	b := newMany(t, text.English, 3).open()
	b.hold = true
	b.press("3<enter>")
	b.answer()
	b.shows("esc stops after the one")
	b.press("<esc>")
	b.shows("Stops as soon as the one on its way is answered")
	b.answer()
	if len(b.sent) != 2 || len(b.closed) != 0 {
		t.Errorf("sent %v, closed %v; want two sent and the account shown", b.sent, b.closed)
	}
	b.shows("Stopped as you asked", "Deletions accepted: 2 of 3", "Not touched: 1", "○ cache-3 not touched")
	b.press("<esc>")
	if len(b.closed) != 1 || len(b.accepted) != 2 {
		t.Errorf("closed %v, accepted %v", b.closed, b.accepted)
	}
}

func TestEscTwiceClosesTheFormAndNothingElseIsSent(t *testing.T) {
	t.Parallel()
	b := newMany(t, text.English, 3).open()
	b.hold = true
	b.press("3<enter><esc><esc>")
	if len(b.closed) != 1 || len(b.said) != 1 || !strings.Contains(b.said[0].Text, "goes on") {
		t.Errorf("closed %v, said %v", b.closed, b.said)
	}
	b.answer()
	if len(b.sent) != 1 {
		t.Errorf("%v were sent after the form was closed", b.sent)
	}
}

func TestTargetsThatAreGoneOrBeingDeletedAreLeftOut(t *testing.T) {
	t.Parallel()
	b := newMany(t, text.English, 4)
	b.listed = victims(5)[1:]
	b.listed[0].Status = api.StatusDeleting
	b.open()
	b.shows("Delete 2 Redis instances", "○ cache-1 gone", "○ cache-2 being deleted", "gone or being deleted already: 2")
	b.press("4<enter>")
	if len(b.sent) != 0 {
		t.Errorf("the number of all deleted %v", b.sent)
	}
	b.press("<backspace>2<enter>")
	if diff := cmp.Diff([]string{"id-3", "id-4"}, b.sent); diff != "" {
		t.Errorf("sent: -want +got\n%s", diff)
	}
}

func TestNothingLeftToDeleteClosesTheFormAndSaysSo(t *testing.T) {
	t.Parallel()
	b := newMany(t, text.English, 2)
	b.listed = nil
	b.open()
	if len(b.closed) != 1 || b.closed[0].Operation != "" || len(b.said) != 1 {
		t.Errorf("closed %v, said %v", b.closed, b.said)
	}
}

func TestManyAreNotDeletedWithoutALook(t *testing.T) {
	t.Parallel()
	b := newMany(t, text.English, 2)
	b.listErr = errDown
	b.open()
	b.shows("could not be looked at again", "r try again")
	b.press("2<enter>")
	if len(b.sent) != 0 {
		t.Errorf("deleted %v without a look", b.sent)
	}
	b.listErr = nil
	b.press("r")
	b.press("2<enter>")
	if len(b.sent) != 2 {
		t.Errorf("sent %v after a look that succeeded", b.sent)
	}
}

func TestATargetWithoutAnIDIsNeverSent(t *testing.T) {
	t.Parallel()
	b := newMany(t, text.English, 2)
	b.targets[0].instance.ID = ""
	b.listed = append(b.listed, api.Instance{Name: "cache-1"})
	b.open()
	b.press("1<enter>")
	if diff := cmp.Diff([]string{"id-2"}, b.sent); diff != "" {
		t.Errorf("sent: -want +got\n%s", diff)
	}
}
