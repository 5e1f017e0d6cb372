//go:build unix

package endtoend

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
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
}

// startCloud starts one that ends with the test, faults in force.
func startCloud(t testing.TB, faults ...string) *cloud {
	t.Helper()
	o := simulator.Options{Provision: provision, Instances: 14, Seed: 1}
	for _, s := range faults {
		f, err := simulator.ParseFault(s)
		if err != nil {
			t.Fatal(err)
		}
		o.Faults = append(o.Faults, f)
	}
	ctx, cancel := context.WithCancel(context.Background())
	c := &cloud{Simulator: simulator.New(o)}
	c.gate = &gate{ctx: ctx, cloud: c.Simulator}
	server := httptest.NewUnstartedServer(c.gate)
	server.Config.BaseContext = func(net.Listener) context.Context { return ctx }
	server.Start()
	t.Cleanup(func() {
		cancel() // ends what hangs
		server.Close()
	})
	c.url = server.URL
	return c
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
