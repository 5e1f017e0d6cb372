package state

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cdsredis/api"
)

// create begins a creation on o that was answered with err or accepted.
func create(t *testing.T, o *Operations, name string, acc api.Accepted, err error) Operation {
	t.Helper()
	op, got := o.Create(context.Background(), &fakeCloud{accepted: acc, err: err}, createIntent(name))
	if !errors.Is(got, err) {
		t.Fatalf("create: got %v, want %v", got, err)
	}
	return op
}

func TestTwoDashboardsAgreeAndRecordEachMoveOnce(t *testing.T) {
	t.Parallel()
	dir, c := t.TempDir(), newClock()
	a, b := begin(t, dir, c), begin(t, dir, c)
	create(t, a, "cache", api.Accepted{InstanceIDs: []string{"new-1"}}, nil)
	at := c.add(3 * time.Second)
	list := []api.Instance{made("new-1", "cache", api.StatusRunning)}

	changes, err := a.Observe(prod, list, at)
	if err != nil || len(changes) != 1 || !changes[0].Ended() || changes[0].From != PhaseAccepted || changes[0].To != PhaseRunning {
		t.Fatalf("first dashboard: got %+v, %v; want the end", changes, err)
	}
	changes, err = b.Observe(prod, list, at)
	if err != nil || len(changes) != 1 || !changes[0].Ended() {
		t.Fatalf("second dashboard: got %+v, %v; want the same end", changes, err)
	}
	if got := len(fresh(t, dir).ops[only(t, a).ID].Events); got != 5 {
		t.Errorf("got %d events on disk, want 5: %q", got, whats(only(t, b)))
	}
	if diff := cmp.Diff(only(t, a), only(t, b)); diff != "" {
		t.Errorf("they differ: %s", diff)
	}
	if changes, err = a.Observe(prod, list, c.add(time.Second)); err != nil || len(changes) != 0 {
		t.Errorf("seen again: got %+v, %v; want no change", changes, err)
	}
}

func TestWhatIsShownIsWhatIsReadBack(t *testing.T) {
	t.Parallel()
	dir, c := t.TempDir(), newClock()
	a := begin(t, dir, c)
	create(t, a, "缓存", api.Accepted{TaskID: "t", InstanceIDs: []string{"new-1"}}, nil)
	create(t, a, "lost", api.Accepted{}, errLine)
	if _, err := a.Delete(context.Background(), &fakeCloud{}, DeleteIntent{Scope: prod, Instance: made("old-1", "o", "RUNNING")}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Observe(prod, with("CREATING"), c.add(time.Second)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a.List(), begin(t, dir, c).List()); diff != "" {
		t.Errorf("(-shown +read back) %s", diff)
	}
}

func TestAnOlderListIsIgnored(t *testing.T) {
	t.Parallel()
	c := newClock()
	o := begin(t, t.TempDir(), c)
	create(t, o, "cache", api.Accepted{InstanceIDs: []string{"new-1"}}, nil)
	if _, err := o.Observe(prod, with("CREATING"), noon.Add(10*time.Second)); err != nil {
		t.Fatal(err)
	}
	if changes, err := o.Observe(prod, with("RUNNING"), noon.Add(5*time.Second)); err != nil || len(changes) != 0 {
		t.Errorf("got %+v, %v; want nothing", changes, err)
	}
}

func TestTheUserChoosesAmongCandidates(t *testing.T) {
	t.Parallel()
	c := newClock()
	o := begin(t, t.TempDir(), c)
	op := create(t, o, "cache", api.Accepted{}, errLine)
	if err := o.Choose(op.ID, []string{"new-1"}); !errors.Is(err, ErrNoChoice) {
		t.Errorf("before there are any: got %v, want ErrNoChoice", err)
	}
	two := with("RUNNING", "CREATING")
	if _, err := o.Observe(prod, two, c.add(time.Second)); err != nil {
		t.Fatal(err)
	}
	for _, wrong := range [][]string{{"other"}, {"new-1", "new-2"}} {
		if err := o.Choose(op.ID, wrong); !errors.Is(err, ErrNoChoice) {
			t.Errorf("choose %q: got %v, want ErrNoChoice", wrong, err)
		}
	}
	if err := o.Choose(op.ID, []string{"new-1"}); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Observe(prod, two, c.add(time.Second)); err != nil {
		t.Fatal(err)
	}
	if got := only(t, o); got.Phase != PhaseRunning || got.Targets[0].InstanceID != "new-1" || len(got.Candidates) != 0 {
		t.Errorf("got %q with %+v, want the chosen one to run", got.Phase, got.Targets)
	}
}

func TestNoneOfTheCandidatesSettlesTheOperation(t *testing.T) {
	t.Parallel()
	c := newClock()
	o := begin(t, t.TempDir(), c)
	op := create(t, o, "cache", api.Accepted{}, errLine)
	if _, err := o.Observe(prod, with("RUNNING", "RUNNING"), c.add(time.Second)); err != nil {
		t.Fatal(err)
	}
	if err := o.Choose(op.ID, nil); err != nil {
		t.Fatal(err)
	}
	got := only(t, o)
	if got.Phase != PhaseNotFound || !got.Acknowledged || got.Ended.IsZero() || got.Last() != EventChosenNone {
		t.Errorf("got %+v, want it settled", got)
	}
	if _, ok := o.Guard(prod, got.RegionID, got.Name); ok {
		t.Error("it guards its name still")
	}
}

func TestAcknowledgingIsRecordedOnce(t *testing.T) {
	t.Parallel()
	dir, c := t.TempDir(), newClock()
	o := begin(t, dir, c)
	op := create(t, o, "cache", api.Accepted{}, errLine)
	for range 2 {
		if err := o.Acknowledge(op.ID); err != nil {
			t.Fatal(err)
		}
	}
	got := begin(t, dir, c).List()[0]
	if n := len(slices.DeleteFunc(whats(got), func(w What) bool { return w != EventAcknowledged })); n != 1 || !got.Acknowledged {
		t.Errorf("acknowledged %d times, %v", n, got.Acknowledged)
	}
	if err := o.Acknowledge("none"); !errors.Is(err, ErrNoSuchOperation) {
		t.Errorf("got %v, want ErrNoSuchOperation", err)
	}
}

func TestATaskIsNotedOnce(t *testing.T) {
	t.Parallel()
	c := newClock()
	o := begin(t, t.TempDir(), c)
	op := create(t, o, "cache", api.Accepted{TaskID: "t"}, nil)
	task := api.Task{ID: "t", Status: api.TaskDoing, ResourceIDs: []string{"new-2"}}
	for range 2 {
		if err := o.ObserveTask(op.ID, task, c.now()); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := o.Observe(prod, with("CREATING", "CREATING"), c.add(time.Second)); err != nil {
		t.Fatal(err)
	}
	got := only(t, o)
	if len(got.Targets) != 1 || got.Targets[0].InstanceID != "new-2" {
		t.Errorf("got %+v, want what the task names", got.Targets)
	}
	if n := len(slices.DeleteFunc(whats(got), func(w What) bool { return w != EventTask })); n != 1 {
		t.Errorf("noted %d times, want once", n)
	}
}

func TestADeadSessionsIntentIsAdoptedAndALateAnswerStillCounts(t *testing.T) {
	t.Parallel()
	dir, c := t.TempDir(), newClock()
	a, b := begin(t, dir, c), begin(t, dir, c)
	cloud := &fakeCloud{hold: make(chan struct{}), accepted: api.Accepted{InstanceIDs: []string{"new-1"}}}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := a.Create(ctx, cloud, createIntent("cache")); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if changed, err := b.Refresh(); err != nil || !changed || only(t, b).Phase != PhaseIntended {
		t.Fatalf("while it lives: %v, %v, %q; want the intent", changed, err, only(t, b).Phase)
	}
	a.writing.Lock() // as if it had died: the system lets go of its lock
	err := a.sessions.lock.Close()
	a.writing.Unlock()
	if err != nil {
		t.Fatal(err)
	}
	if changed, err := b.Refresh(); err != nil || !changed {
		t.Fatalf("after its death: %v, %v", changed, err)
	}
	if got := only(t, b); got.Phase != PhaseUnknown || got.Last() != EventOrphaned {
		t.Errorf("got %q, %q; want it unknown and orphaned", got.Phase, got.Last())
	}
	close(cloud.hold)
	if err := a.Drain(context.Background()); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Refresh(); err != nil {
		t.Fatal(err)
	}
	if got := only(t, b); got.Phase != PhaseAccepted || len(got.Targets) != 1 {
		t.Errorf("after the late answer: got %q with %v", got.Phase, got.Targets)
	}
}

func TestRefreshIsQuietWhenNothingHappened(t *testing.T) {
	t.Parallel()
	c := newClock()
	o := begin(t, t.TempDir(), c)
	create(t, o, "cache", api.Accepted{}, nil)
	if changed, err := o.Refresh(); changed || err != nil {
		t.Errorf("got %v, %v; want nothing", changed, err)
	}
}

func TestOperationsAreListedOpenFirstAndNewestFirst(t *testing.T) {
	t.Parallel()
	c := newClock()
	o := begin(t, t.TempDir(), c)
	refused := &api.WriteError{Outcome: api.OutcomeRejected, Err: errors.New("no")}
	for _, name := range []string{"open-1", "done-1", "open-2", "done-2"} {
		err := error(nil)
		if name[:4] == "done" {
			err = refused
		}
		create(t, o, name, api.Accepted{}, err)
		c.add(time.Second)
	}
	var got []string
	for _, op := range o.List() {
		got = append(got, op.Name)
	}
	if want := []string{"open-2", "open-1", "done-2", "done-1"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestManySessionsAtOnceLoseNothing(t *testing.T) {
	t.Parallel()
	dir, c := filepath.Join(t.TempDir(), "state"), newClock()
	var wg sync.WaitGroup
	const sessions, each = 3, 8
	for s := range sessions {
		o := begin(t, dir, c)
		wg.Go(func() {
			for i := range each {
				name := fmt.Sprint(s, "-", i)
				if _, err := o.Create(context.Background(), &fakeCloud{accepted: api.Accepted{InstanceIDs: []string{name}}}, createIntent(name)); err != nil {
					t.Errorf("create %s: %v", name, err)
				}
				if _, err := o.Observe(prod, []api.Instance{made(name, name, "RUNNING")}, noon.Add(time.Second)); err != nil {
					t.Errorf("observe %s: %v", name, err)
				}
				_ = o.List()
			}
		})
	}
	wg.Wait()
	got := begin(t, dir, c)
	if n := len(got.List()); n != sessions*each {
		t.Errorf("got %d operations, want %d", n, sessions*each)
	}
	if h := got.Health(); h.Damaged != 0 || h.Sessions != sessions+1 || h.Err != nil {
		t.Errorf("health: %+v", h)
	}
}
