package simulator_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"

	"cdsredis/api/simulator"
)

// A listing of everything has to cost little more than sending it, so that
// what is measured against the simulator is the client.
func BenchmarkListing(b *testing.B) {
	for name, count := range map[string]int{"1000": 1000, "100000": 100_000} {
		b.Run(name, func(b *testing.B) {
			k := newClock()
			s := simulator.New(simulator.Options{Instances: count, Now: k.Now})
			c := &client{id: "demo", secret: "demo", now: k.Now}
			for b.Loop() {
				w := httptest.NewRecorder()
				s.ServeHTTP(w, c.request(b, http.MethodGet, "redis", "DescribeDBInstances", url.Values{}, nil))
				b.SetBytes(int64(w.Body.Len()))
			}
		})
	}
}

func BenchmarkNewWorld(b *testing.B) {
	for b.Loop() {
		simulator.New(simulator.Options{Instances: 100_000})
	}
}
