package cli

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"cdsredis/api"
	"cdsredis/state"
)

// noon is when the lists of the tests are made.
var noon = time.Date(2025, 3, 4, 12, 0, 0, 0, time.UTC)

// marked must not turn up anywhere.
const marked = "S3cret-that-must-not-be-shown"

var (
	ours   = state.Scope{Profile: "default", KeyTail: "1234", Endpoint: "cdsapi.capitalonline.net"}
	theirs = state.Scope{Profile: "prod", KeyTail: "9xyz", Endpoint: "cdsapi-us.capitalonline.net"}
)

// recorder is another session, which puts operations into a record.
type recorder struct {
	*state.Operations
	t   *testing.T
	now time.Time
}

func newRecorder(t *testing.T, dir string, now time.Time) *recorder {
	t.Helper()
	r := &recorder{t: t, now: now}
	operations, err := state.Open(state.Options{
		Dir: dir, User: "ops", Now: func() time.Time { return r.now }, Random: rand.NewChaCha8([32]byte{}),
	})
	if err != nil {
		t.Fatal(err)
	}
	r.Operations = operations
	t.Cleanup(func() {
		if err := operations.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// answer is a cloud that gives one answer.
type answer struct {
	accepted api.Accepted
	err      error
}

func (a answer) CreateInstance(context.Context, api.CreateRequest) (api.Accepted, error) {
	return a.accepted, a.err
}

func (a answer) DeleteInstance(context.Context, string) (api.Accepted, error) {
	return a.accepted, a.err
}

func accepted(ids ...string) answer {
	return answer{accepted: api.Accepted{TaskID: "task-1", InstanceIDs: ids}}
}

var (
	lost    = answer{err: &api.WriteError{Outcome: api.OutcomeUnknown, Err: errors.New("connection lost")}}
	refused = answer{err: &api.WriteError{Outcome: api.OutcomeRejected, Err: errors.New("409 NoQuota no more addresses")}}
)

func (r *recorder) create(scope state.Scope, name string, a answer) state.Operation {
	r.t.Helper()
	op, err := r.Create(r.t.Context(), a, state.CreateIntent{
		Scope: scope, Known: []string{}, Product: "Redis", Version: "5.0", RAM: 8192,
		Request: api.CreateRequest{RegionID: "CN_Beijing_A", Name: name, Amount: max(1, len(a.accepted.InstanceIDs)), Password: marked},
	})
	if !errors.Is(err, a.err) {
		r.t.Fatal(err)
	}
	return op
}

func (r *recorder) delete(scope state.Scope, i api.Instance, a answer) state.Operation {
	r.t.Helper()
	op, err := r.Delete(r.t.Context(), a, state.DeleteIntent{Scope: scope, Instance: i})
	if !errors.Is(err, a.err) {
		r.t.Fatal(err)
	}
	return op
}

// see moves the operations of scope by a list, after a while.
func (r *recorder) see(after time.Duration, scope state.Scope, list ...api.Instance) {
	r.t.Helper()
	r.now = r.now.Add(after)
	if _, err := r.Observe(scope, list, r.now); err != nil {
		r.t.Fatal(err)
	}
}

// instance is such as create asks for.
func instance(id, name string, status api.Status) api.Instance {
	return api.Instance{
		ID: id, Name: name, Status: status, StatusLabel: "某状态", RegionID: "CN_Beijing_A", RAM: 8192,
		Version: "5.0", Product: "Redis",
	}
}

// withRecord gives the trial a record with an operation of every sort, a list
// of which is made at noon.
func (tr *trial) withRecord(t *testing.T) *recorder {
	t.Helper()
	r := newRecorder(t, tr.stateDir(), noon.Add(-72*time.Hour))
	other := instance("other", "other", api.StatusRunning)
	run := func(id, name string) api.Instance { return instance(id, name, api.StatusRunning) }

	r.create(ours, "long-ago", accepted("i-1"))
	r.see(59*time.Second, ours, other)
	r.see(59*time.Second, ours, run("i-1", "long-ago"))
	r.create(ours, "refused", refused)
	seen := r.create(ours, "refused-and-seen", refused)
	if err := r.Acknowledge(seen.ID); err != nil {
		t.Fatal(err)
	}
	r.now = noon.Add(-2 * time.Hour)
	r.delete(ours, run("i-2", "sessions"), accepted())
	r.see(10*time.Second, ours, other)
	r.see(10*time.Second, ours, other)
	r.create(ours, "vanished", accepted("i-3"))
	r.see(time.Second, ours, other, instance("i-3", "vanished", api.StatusCreating))
	r.see(time.Second, ours, other)
	r.see(time.Second, ours, other)
	r.now = noon.Add(-10 * time.Minute)
	r.create(ours, "twice", lost)
	r.see(time.Second, ours, other, run("i-4", "twice"), run("i-5", "twice"))
	r.create(ours, "三个-缓存", accepted("i-6", "i-7", "i-8"))
	r.now = noon.Add(-time.Minute)
	r.create(ours, "lost\u202e", lost)
	r.create(theirs, "not-ours", accepted("i-9"))
	r.create(ours, "under-way", accepted("i-10"))
	r.see(10*time.Second, ours, other, run("i-6", "三个-缓存"), run("i-4", "twice"), run("i-5", "twice"),
		instance("i-10", "under-way", api.StatusCreating))
	tr.Now, tr.Zone = func() time.Time { return noon }, time.FixedZone("CST", 8*3600)
	return r
}

// stateDir is where the trial's record is.
func (tr *trial) stateDir() string {
	return filepath.Join(tr.variables["HOME"], ".local", "state", "cdsredis")
}

// decode reads JSON values, of which there must be nothing else.
func decode[T any](t *testing.T, text string) T {
	t.Helper()
	var v T
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	return v
}
