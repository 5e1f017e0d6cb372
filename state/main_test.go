package state

import (
	"context"
	"errors"
	"os"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"cdsredis/api"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(victimDir); dir != "" {
		os.Exit(victim(dir, os.Getenv(victimStep)))
	}
	goleak.VerifyTestMain(m)
}

// noon is when every test begins.
var noon = time.Date(2025, 3, 4, 12, 0, 0, 0, time.UTC)

// clock is a time that tests set.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func newClock() *clock { return &clock{at: noon} }

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) add(d time.Duration) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
	return c.at
}

// fakeCloud answers as it is told and counts what it was sent.
type fakeCloud struct {
	mu       sync.Mutex
	creates  int
	deletes  int
	accepted api.Accepted
	err      error
	// hold, if set, keeps requests until it is closed.
	hold chan struct{}
	// before runs before the answer.
	before func()
}

func (f *fakeCloud) CreateInstance(ctx context.Context, _ api.CreateRequest) (api.Accepted, error) {
	return f.answer(ctx, &f.creates)
}

func (f *fakeCloud) DeleteInstance(ctx context.Context, _ string) (api.Accepted, error) {
	return f.answer(ctx, &f.deletes)
}

func (f *fakeCloud) answer(ctx context.Context, count *int) (api.Accepted, error) {
	f.mu.Lock()
	*count++
	f.mu.Unlock()
	if f.hold != nil {
		select {
		case <-f.hold:
		case <-ctx.Done():
			return api.Accepted{}, &api.WriteError{Outcome: api.OutcomeUnknown, Err: ctx.Err()}
		}
	}
	if f.before != nil {
		f.before()
	}
	return f.accepted, f.err
}

func (f *fakeCloud) sent() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.creates + f.deletes
}

// errLine is a line that dropped.
var errLine = &api.WriteError{Outcome: api.OutcomeUnknown, Err: errors.New("connection reset")}

// acceptedNothing is the older service's answer.
var acceptedNothing = api.Accepted{}

const marked = "S3cret-that-must-not-be-kept"

var prod = Scope{Profile: "prod", KeyTail: "9xyz", Endpoint: "cdsapi.capitalonline.net"}

func createIntent(name string) CreateIntent {
	return CreateIntent{
		Scope: prod,
		Request: api.CreateRequest{
			RegionID: "CN_Beijing_A", VDCID: "vdc", NetworkID: "net", Name: name, GoodsID: 7, Password: marked, Amount: 1,
		},
		Product: "Redis", Version: "5.0", RAM: 8192, Known: []string{"old-1"},
	}
}

// made is an instance such as createIntent asks for.
func made(id, name string, status api.Status) api.Instance {
	return api.Instance{
		ID: id, Name: name, Status: status, RegionID: "CN_Beijing_A", RAM: 8192,
		Version: "5.0", Product: "Redis", Created: noon, IP: "10.0.0.1", Port: 6379,
	}
}

// begin opens a session on dir that is closed with the test.
func begin(t *testing.T, dir string, c *clock) *Operations {
	t.Helper()
	o, err := Open(Options{Dir: dir, Now: c.now, User: "ops", Connection: "10.1.1.1 5 10.1.1.2 22"})
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() {
		if err := o.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return o
}

// only gives the one operation of o.
func only(t *testing.T, o *Operations) Operation {
	t.Helper()
	list := o.List()
	if len(list) != 1 {
		t.Fatalf("got %d operations, want 1: %+v", len(list), list)
	}
	return list[0]
}

// whats are the kinds of an operation's events.
func whats(op Operation) []What {
	var out []What
	for _, e := range op.Events {
		out = append(out, e.What)
	}
	return out
}
