//go:build unix

package endtoend

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"cdsredis/api/simulator"
)

// provision is how long an instance takes here; a deletion takes a quarter.
const provision = 300 * time.Millisecond

// cloud is a simulator behind a gate.
type cloud struct {
	*simulator.Simulator
	gate *gate
	url  string
	open atomic.Int64 // connections
}

// startCloud starts one that ends with the test.
func startCloud(t testing.TB) *cloud {
	t.Helper()
	return serve(t, simulator.Options{Provision: provision, Instances: 14, Seed: 1})
}

func serve(t testing.TB, o simulator.Options) *cloud {
	t.Helper()
	return serveBehind(t, o, func(s *simulator.Simulator) http.Handler { return s })
}

// serveBehind puts something between the gate and the simulator.
func serveBehind(t testing.TB, o simulator.Options, front func(*simulator.Simulator) http.Handler) *cloud {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	c := &cloud{Simulator: simulator.New(o)}
	c.gate = &gate{ctx: ctx, cloud: front(c.Simulator)}
	server := httptest.NewUnstartedServer(c.gate)
	server.Config.BaseContext = func(net.Listener) context.Context { return ctx }
	server.Config.ConnState = c.count
	server.Start()
	t.Cleanup(func() {
		cancel() // ends what hangs
		server.Close()
	})
	c.url = server.URL
	return c
}

// inject puts a fault in force.
func (c *cloud) inject(t testing.TB, fault string) {
	t.Helper()
	f, err := simulator.ParseFault(fault)
	if err != nil {
		t.Fatal(err)
	}
	c.Inject(f)
}

func (c *cloud) count(_ net.Conn, state http.ConnState) {
	switch state {
	case http.StateNew:
		c.open.Add(1)
	case http.StateClosed, http.StateHijacked:
		c.open.Add(-1)
	case http.StateActive, http.StateIdle:
	}
}

// settle waits until nothing is under way after the clients have ended. A
// request of its own comes after all of theirs.
func (c *cloud) settle(t testing.TB) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, c.url, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Close = true
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	if err := response.Body.Close(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "no connection is left", func() bool { return c.open.Load() == 0 })
}

// named are the instances of a name, as they really are.
func (c *cloud) named(name string) []simulator.Truth {
	var out []simulator.Truth
	for _, i := range c.Truth() {
		if i.Name == name {
			out = append(out, i)
		}
	}
	return out
}

// isWrite tells the requests that change something from those that look.
func isWrite(r *http.Request) bool { return r.Method == http.MethodPost }
