package plain

import (
	"bytes"
	"context"
	"io"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"cdsredis/api"
	"cdsredis/api/simulator"
	"cdsredis/state"
	"cdsredis/ui/text"
)

// clock stands still but for timers, which move it and are over at once.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) After(d time.Duration) <-chan time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	over := make(chan time.Time, 1)
	over <- c.now
	return over
}

// desk is a session with everything around it, and what is typed to it.
type desk struct {
	t       *testing.T
	o       Options
	cloud   *simulator.Server
	record  *state.Operations
	changed chan struct{} // has room for one

	mu      sync.Mutex
	written bytes.Buffer
	read    int // how much of it a script has waited for
	script  []string
}

// newDesk is a session on a simulated cloud with three instances.
func newDesk(t *testing.T, lang text.Lang, script ...string) *desk {
	t.Helper()
	c := &clock{now: time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)}
	cloud, err := simulator.Listen("127.0.0.1:0", simulator.Options{
		SecretID: "id", SecretKey: "key", Instances: 3, Provision: 20 * time.Second, Seed: 1, Now: c.Now,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cloud.Close() })
	d := &desk{t: t, cloud: cloud, record: newRecord(t, c), script: script, changed: make(chan struct{}, 1)}
	d.o = Options{
		Account: Account{
			Cloud: newClient(t, cloud, c, false),
			Scope: state.Scope{Profile: "prod", KeyTail: "1234", Endpoint: "cloud.example.net"},
		},
		Text: text.For(lang), Operations: d.record,
		In: d, Out: (*output)(d), Zone: time.UTC, Now: c.Now, After: c.After,
		Random: seeded(2), Jitter: func() float64 { return 0.5 },
	}
	return d
}

func newClient(t *testing.T, cloud *simulator.Server, c *clock, readOnly bool) *api.Client {
	t.Helper()
	client, err := api.New(api.Options{
		Endpoint: cloud.URL(), Credentials: api.Credentials{ID: "id", Secret: "key"}, Rate: 1e6, Now: c.Now, ReadOnly: readOnly,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

func newRecord(t *testing.T, c *clock) *state.Operations {
	t.Helper()
	record, err := state.Open(state.Options{Dir: filepath.Join(t.TempDir(), "state"), Now: c.Now, Random: seeded(1)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = record.Close() })
	return record
}

func seeded(n byte) io.Reader { return rand.NewChaCha8([32]byte{n}) }

// run runs the session to its end and gives what was written, with what was
// typed in its place.
func (d *desk) run(ctx context.Context) string {
	d.t.Helper()
	if err := Run(ctx, d.o); err != nil {
		d.t.Errorf("the session ends with %v", err)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.written.String()
}

// Read types the next line of the script. One that begins with … is first
// waited for on the output.
func (d *desk) Read(p []byte) (int, error) {
	for {
		d.mu.Lock()
		if len(d.script) == 0 {
			d.mu.Unlock()
			return 0, io.EOF
		}
		next := d.script[0]
		want, waits := strings.CutPrefix(next, "…")
		at := strings.Index(d.written.String()[d.read:], want)
		switch {
		case !waits:
			d.script = d.script[1:]
			d.written.WriteString(next)
			d.read = d.written.Len()
			d.mu.Unlock()
			return copy(p, next+"\n"), nil
		case at >= 0:
			d.script = d.script[1:]
			d.read += at + len(want)
			d.mu.Unlock()
			continue
		}
		d.mu.Unlock()
		select {
		case <-d.changed:
		case <-d.t.Context().Done():
			return 0, io.EOF
		}
	}
}

// output is the desk's.
type output desk

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	select {
	case o.changed <- struct{}{}:
	default:
	}
	return o.written.Write(p)
}

// named are the instances of the cloud with that name.
func (d *desk) named(name string) []simulator.Truth {
	var found []simulator.Truth
	for _, in := range d.cloud.Simulator().Truth() {
		if in.Name == name {
			found = append(found, in)
		}
	}
	return found
}

func contains(t *testing.T, got string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%q is not in:\n%s", w, got)
		}
	}
}
