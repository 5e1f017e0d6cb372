package state

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"cdsredis/api"
)

func TestACreationIsRecordedBeforeItIsSentAndAfterItWasAnswered(t *testing.T) {
	t.Parallel()
	dir, c := t.TempDir(), newClock()
	o := begin(t, dir, c)
	cloud := &fakeCloud{accepted: api.Accepted{TaskID: "task-1", InstanceIDs: []string{"new-1"}}}
	cloud.before = func() {
		other := begin(t, dir, c)
		if op := only(t, other); op.Phase != PhaseIntended || op.Name != "cache" || op.User != "ops" {
			t.Errorf("on disk while it is sent: %+v, want the intent", op)
		}
	}
	op, err := o.Create(context.Background(), cloud, createIntent("cache"))
	if err != nil {
		t.Fatalf("create: %v", err)
	}
	if op.Phase != PhaseAccepted || op.TaskID != "task-1" || len(op.Targets) != 1 || op.Targets[0].InstanceID != "new-1" {
		t.Errorf("got %+v, want it accepted with its task and instance", op)
	}
	if got, want := whats(op), []What{EventIntended, EventSent, EventAccepted}; !slices.Equal(got, want) {
		t.Errorf("events: got %q, want %q", got, want)
	}
	if cloud.sent() != 1 {
		t.Errorf("sent %d times, want once", cloud.sent())
	}
}

func TestAnAnswerDecidesThePhase(t *testing.T) {
	t.Parallel()
	rejected := &api.WriteError{Outcome: api.OutcomeRejected, Err: &api.Error{Code: api.CodeBadArgs, Message: "no \x1b[2J such network"}}
	absent := &api.WriteError{Outcome: api.OutcomeRejected, Err: &api.Error{Code: api.CodeResourceNotFound, Status: 404}}
	for name, tc := range map[string]struct {
		kind   Kind
		err    error
		want   Phase
		result Result
		last   What
		fails  bool
	}{
		"a refused creation":           {KindCreate, rejected, PhaseRejected, ResultFailed, EventRejected, true},
		"one that could not leave":     {KindCreate, &api.WriteError{Outcome: api.OutcomeNotSent, Err: api.ErrReadOnly}, PhaseNotSent, ResultFailed, EventNotSent, true},
		"one whose line dropped":       {KindCreate, errLine, PhaseUnknown, ResultUnknown, EventUnknown, true},
		"one with an error of no kind": {KindCreate, errors.New("odd"), PhaseUnknown, ResultUnknown, EventUnknown, true},
		"an accepted creation":         {KindCreate, nil, PhaseAccepted, ResultPending, EventAccepted, false},
		"an accepted deletion":         {KindDelete, nil, PhaseAccepted, ResultPending, EventAccepted, false},
		"a deletion of nothing":        {KindDelete, absent, PhaseGone, ResultDone, EventAlreadyGone, false},
		"a creation of nothing":        {KindCreate, absent, PhaseRejected, ResultFailed, EventRejected, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClock()
			o := begin(t, t.TempDir(), c)
			cloud := &fakeCloud{err: tc.err}
			var op Operation
			var err error
			if tc.kind == KindCreate {
				op, err = o.Create(context.Background(), cloud, createIntent("cache"))
			} else {
				op, err = o.Delete(context.Background(), cloud, DeleteIntent{Scope: prod, Instance: made("old-1", "cache", api.StatusRunning)})
			}
			if (err != nil) != tc.fails || tc.fails && !errors.Is(err, tc.err) {
				t.Errorf("error: got %v, want %v", err, tc.err)
			}
			if op.Phase != tc.want || op.Result() != tc.result || op.Last() != tc.last {
				t.Errorf("got %q, %q, %q; want %q, %q, %q", op.Phase, op.Result(), op.Last(), tc.want, tc.result, tc.last)
			}
			if got := only(t, o); got.Phase != tc.want {
				t.Errorf("recorded %q, want %q", got.Phase, tc.want)
			}
			if op.Phase.Final() == op.Ended.IsZero() {
				t.Errorf("ended at %v in phase %q", op.Ended, op.Phase)
			}
			if strings.ContainsRune(op.Reason, '\x1b') {
				t.Errorf("reason %q holds an escape", op.Reason)
			}
			if cloud.sent() != 1 {
				t.Errorf("sent %d times, want once", cloud.sent())
			}
		})
	}
}

func TestNoPasswordReachesTheRecord(t *testing.T) {
	t.Parallel()
	dir, c := t.TempDir(), newClock()
	o := begin(t, dir, c)
	echo := &api.WriteError{Outcome: api.OutcomeRejected, Err: errors.New("bad password " + marked)}
	if _, err := o.Create(context.Background(), &fakeCloud{err: echo}, createIntent("a")); err == nil {
		t.Fatal("want the refusal")
	}
	if _, err := o.Create(context.Background(), &fakeCloud{}, createIntent("b")); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(dir, journalName))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(content), marked) {
		t.Errorf("the record holds the password:\n%s", content)
	}
	if !strings.Contains(string(content), "bad password") {
		t.Errorf("the record lacks the reason:\n%s", content)
	}
}

func TestTheCallersContextDoesNotCutARequestOff(t *testing.T) {
	t.Parallel()
	o := begin(t, t.TempDir(), newClock())
	cloud := &fakeCloud{hold: make(chan struct{}), accepted: api.Accepted{TaskID: "t"}}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	op, err := o.Create(ctx, cloud, createIntent("cache"))
	if !errors.Is(err, context.Canceled) || op.Phase != PhaseIntended || op.ID == "" {
		t.Fatalf("got %+v, %v; want the intent and the caller's error", op, err)
	}
	if o.InFlight() != 1 {
		t.Errorf("in flight: got %d, want 1", o.InFlight())
	}
	if err := o.Close(); !errors.Is(err, ErrInFlight) {
		t.Errorf("close while in flight: got %v, want ErrInFlight", err)
	}
	if err := o.Drain(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("drain without time: got %v, want canceled", err)
	}
	close(cloud.hold)
	if err := o.Drain(context.Background()); err != nil {
		t.Fatalf("drain: %v", err)
	}
	if got := only(t, o); got.Phase != PhaseAccepted || o.InFlight() != 0 {
		t.Errorf("got %q with %d in flight, want it accepted", got.Phase, o.InFlight())
	}
}

func TestARequestThatHangsEndsUnknown(t *testing.T) {
	t.Parallel()
	o, err := Open(Options{Dir: t.TempDir(), RequestTimeout: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = o.Close() }()
	op, err := o.Create(context.Background(), &fakeCloud{hold: make(chan struct{})}, createIntent("cache"))
	if !errors.Is(err, context.DeadlineExceeded) || op.Phase != PhaseUnknown {
		t.Errorf("got %q, %v; want unknown by its own time limit", op.Phase, err)
	}
}

func TestAPanicInTheClientEndsUnknown(t *testing.T) {
	t.Parallel()
	o := begin(t, t.TempDir(), newClock())
	op, err := o.Create(context.Background(), &fakeCloud{before: func() { panic("ouch") }}, createIntent("cache"))
	if err == nil || op.Phase != PhaseUnknown || !strings.Contains(op.Reason, "ouch") {
		t.Errorf("got %q because of %q, %v; want unknown because of the panic", op.Phase, op.Reason, err)
	}
}

func TestAnUnsettledCreationGuardsItsName(t *testing.T) {
	t.Parallel()
	dir, c := t.TempDir(), newClock()
	o, other := begin(t, dir, c), begin(t, dir, c)
	first, _ := o.Create(context.Background(), &fakeCloud{err: errLine}, createIntent("cache"))
	cloud := &fakeCloud{}
	_, err := other.Create(context.Background(), cloud, createIntent("cache"))
	guard, ok := errors.AsType[*GuardError](err)
	if !ok || guard.Operation.ID != first.ID || cloud.sent() != 0 {
		t.Fatalf("second creation: got %v with %d sent, want to be stopped by %s", err, cloud.sent(), first.ID)
	}
	if got, ok := other.Guard(prod, "CN_Beijing_A", "cache"); !ok || got.ID != first.ID {
		t.Errorf("guard: got %v %v, want the first", got.ID, ok)
	}
	if _, err := other.Create(context.Background(), cloud, createIntent("another")); err != nil {
		t.Errorf("another name: %v", err)
	}
	in := createIntent("cache")
	in.Acknowledged = true
	second, err := other.Create(context.Background(), cloud, in)
	if err != nil || !slices.Contains(whats(second), EventInSpite) {
		t.Errorf("acknowledged: got %q, %v; want it done in spite of the first", whats(second), err)
	}
	if _, ok := other.Guard(prod, "CN_Beijing_A", "cache"); ok {
		t.Error("it guards still, after the acknowledgement")
	}
}

func TestAnInstanceIsNotDeletedTwiceAtOnce(t *testing.T) {
	t.Parallel()
	o := begin(t, t.TempDir(), newClock())
	cloud := &fakeCloud{}
	in := DeleteIntent{Scope: prod, Instance: made("old-1", "cache", api.StatusRunning)}
	if _, err := o.Delete(context.Background(), cloud, in); err != nil {
		t.Fatal(err)
	}
	_, err := o.Delete(context.Background(), cloud, in)
	if _, ok := errors.AsType[*GuardError](err); !ok || cloud.sent() != 1 {
		t.Errorf("got %v with %d sent, want a guard and one", err, cloud.sent())
	}
}

func TestADeletionOnItsWayKeepsASecondFromBeingSent(t *testing.T) {
	t.Parallel()
	o := begin(t, t.TempDir(), newClock())
	cloud := &fakeCloud{hold: make(chan struct{})}
	in := DeleteIntent{Scope: prod, Instance: made("old-1", "cache", api.StatusRunning)}
	first := make(chan error)
	go func() {
		_, err := o.Delete(context.Background(), cloud, in)
		first <- err
	}()
	for len(o.List()) == 0 { // it is recorded before it is sent
		if _, err := o.Refresh(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := o.Delete(context.Background(), cloud, in); err == nil {
		t.Error("a second deletion was sent")
	} else if _, ok := errors.AsType[*GuardError](err); !ok {
		t.Errorf("got %v, want a guard", err)
	}
	close(cloud.hold)
	if err := <-first; err != nil || cloud.sent() != 1 {
		t.Errorf("the first ended with %v after %d requests, want one without an error", err, cloud.sent())
	}
}

func TestADeletionWithoutAnIDIsRefused(t *testing.T) {
	t.Parallel()
	o := begin(t, t.TempDir(), newClock())
	cloud := &fakeCloud{}
	if _, err := o.Delete(context.Background(), cloud, DeleteIntent{Scope: prod}); !errors.Is(err, api.ErrNoInstanceID) {
		t.Errorf("got %v, want ErrNoInstanceID", err)
	}
	if cloud.sent() != 0 || len(o.List()) != 0 {
		t.Errorf("sent %d, recorded %d; want nothing", cloud.sent(), len(o.List()))
	}
}

func TestNothingBeginsAfterClose(t *testing.T) {
	t.Parallel()
	o := begin(t, t.TempDir(), newClock())
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	cloud := &fakeCloud{}
	_, err := o.Create(context.Background(), cloud, createIntent("cache"))
	if r, ok := errors.AsType[*RecordError](err); !ok || r.Trouble != TroubleClosed || cloud.sent() != 0 {
		t.Errorf("got %v with %d sent, want a refusal", err, cloud.sent())
	}
	if err := o.Acknowledge("x"); err == nil {
		t.Error("a closed record was written")
	}
}
