package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"cdsredis/api"
	"cdsredis/state"
)

// scripted is a cloud whose answers depend on how long ago it was made.
type scripted struct {
	began time.Time
	list  func(after time.Duration) ([]api.Instance, error)
	asked []time.Duration
}

func (s *scripted) Instances(context.Context, api.InstanceFilter) ([]api.Instance, error) {
	after := time.Since(s.began)
	s.asked = append(s.asked, after)
	return s.list(after)
}

// following is a follower and what it said.
type following struct {
	*follower
	lines      []string
	complaints []error
}

// newFollowing makes a follower with a session of its own. Its time is that of
// the bubble it is made in.
func newFollowing(t *testing.T, dir string, cloud lister) *following {
	t.Helper()
	operations, err := state.Open(state.Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := operations.Close(); err != nil {
			t.Error(err)
		}
	})
	f := &following{follower: &follower{
		operations: operations, account: account{scope: ours, known: true}, cloud: cloud,
		now: time.Now, jitter: func() float64 { return 0.5 },
	}}
	f.show = func(op state.Operation) error {
		f.lines = append(f.lines, fmt.Sprint(op.Name, " ", op.Phase))
		return nil
	}
	f.complain = func(err error) { f.complaints = append(f.complaints, err) }
	return f
}

func TestFollowingPrintsEachChangeOnceAndEnds(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder(t, dir, time.Now())
		r.create(ours, "cache", accepted("i-1"))
		cloud := &scripted{began: time.Now(), list: func(after time.Duration) ([]api.Instance, error) {
			if after < time.Minute {
				return []api.Instance{instance("i-1", "cache", api.StatusCreating)}, nil
			}
			return []api.Instance{instance("i-1", "cache", api.StatusRunning)}, nil
		}}
		f := newFollowing(t, dir, cloud)
		if err := f.run(t.Context()); err != nil {
			t.Fatal(err)
		}
		want := []string{"cache accepted", "cache accepted", "cache running"} // recorded, listed, ready
		if !slices.Equal(f.lines, want) || len(f.complaints) != 0 {
			t.Errorf("lines are %q with %v, want %q", f.lines, f.complaints, want)
		}
		if n := len(cloud.asked); cloud.asked[0] != 0 || n < 15 || n > 25 {
			t.Errorf("asked %d times, at %v; want at once and every 3 s for a minute", n, cloud.asked)
		}
		if got := f.verdict(); got != ExitOK {
			t.Errorf("verdict is %d, want 0", got)
		}
	})
}

func TestErrorsAreToldOnceBackOffAndEndNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder(t, dir, time.Now())
		r.create(ours, "cache", accepted("i-1"))
		port := 0
		cloud := &scripted{began: time.Now(), list: func(after time.Duration) ([]api.Instance, error) {
			port++
			switch {
			case after < time.Minute:
				return nil, &api.TransportError{Kind: api.TransportReset, Err: fmt.Errorf("read from port %d", port)}
			case after < 10*time.Minute:
				return nil, &api.Error{Action: "DescribeDBInstances", Status: 503}
			}
			return []api.Instance{instance("i-1", "cache", api.StatusRunning)}, nil
		}}
		f := newFollowing(t, dir, cloud)
		if err := f.run(t.Context()); err != nil {
			t.Fatal(err)
		}
		if len(f.complaints) != 2 {
			t.Errorf("complaints are %v, want one of each", f.complaints)
		}
		if n := len(cloud.asked); n > 20 {
			t.Errorf("asked %d times in ten minutes of errors, at %v; want fewer", n, cloud.asked)
		}
		if got := f.verdict(); got != ExitOK {
			t.Errorf("verdict is %d, want 0", got)
		}
	})
}

func TestWithoutACloudOtherSessionsAreFollowed(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder(t, dir, time.Now())
		r.create(ours, "cache", accepted("i-1"))
		r.create(theirs, "not-ours", accepted("i-2"))
		f := newFollowing(t, dir, nil)
		ended := make(chan error)
		go func() { ended <- f.run(t.Context()) }()
		time.Sleep(5*time.Minute + lookEvery/2) // not while it looks
		r.create(ours, "refused", refused)
		r.see(5*time.Minute, ours, instance("i-1", "cache", api.StatusRunning))
		if err := <-ended; err != nil {
			t.Error(err)
		}
		slices.Sort(f.lines)
		want := []string{"cache accepted", "cache running", "not-ours accepted", "refused rejected"}
		if !slices.Equal(f.lines, want) {
			t.Errorf("lines are %q, want %q", f.lines, want)
		}
		if got := f.verdict(); got != ExitOperationFailed {
			t.Errorf("verdict is %d, want 7 for what began and failed between two looks", got)
		}
	})
}

func TestFollowingEndsWhereOnlyAChoiceIsLeft(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder(t, dir, time.Now())
		r.create(ours, "twice", lost)
		cloud := &scripted{began: time.Now(), list: func(time.Duration) ([]api.Instance, error) {
			return []api.Instance{instance("a", "twice", api.StatusRunning), instance("b", "twice", api.StatusRunning)}, nil
		}}
		f := newFollowing(t, dir, cloud)
		if err := f.run(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := f.verdict(); got != ExitOutcomeUnknown {
			t.Errorf("verdict is %d, want 8", got)
		}
	})
}

func TestWaitingForOneIgnoresTheOthers(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder(t, dir, time.Now())
		r.create(ours, "slow", accepted("i-1"))
		one := r.create(ours, "quick", accepted("i-2"))
		cloud := &scripted{began: time.Now(), list: func(time.Duration) ([]api.Instance, error) {
			return []api.Instance{instance("i-1", "slow", api.StatusCreating), instance("i-2", "quick", "ERROR")}, nil
		}}
		f := newFollowing(t, dir, cloud)
		f.only = one.ID
		if err := f.run(t.Context()); err != nil {
			t.Fatal(err)
		}
		if want := []string{"quick accepted", "quick failed"}; !slices.Equal(f.lines, want) {
			t.Errorf("lines are %q, want %q", f.lines, want)
		}
		if got := f.verdict(); got != ExitOperationFailed {
			t.Errorf("verdict is %d, want 7", got)
		}
	})
}

func TestTheEndOfTheTimeIsTheCause(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder(t, dir, time.Now())
		r.create(ours, "cache", accepted("i-1"))
		f := newFollowing(t, dir, nil)
		ctx, cancel := context.WithTimeoutCause(t.Context(), time.Hour, errTimedOut)
		defer cancel()
		began := time.Now()
		if err := f.run(ctx); !errors.Is(err, errTimedOut) || time.Since(began) != time.Hour {
			t.Errorf("ends with %v after %s, want the timeout after an hour", err, time.Since(began))
		}
		if len(f.pending()) != 1 {
			t.Errorf("pending are %v, want the one", f.pending())
		}
	})
}
