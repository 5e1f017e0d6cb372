package api

import (
	"crypto/tls"
	"net/http"
	"sync"
	"testing"
)

// mustNew makes a client that is closed when the test ends.
func mustNew(t *testing.T, o Options) *Client {
	t.Helper()
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// A new session costs a round trip and a certificate more than one that goes
// on. Each write has a connection of its own, and continues the session of
// the reads before it.
func TestTLSSessionsAreKept(t *testing.T) {
	t.Parallel()
	for name, version := range map[string]uint16{"TLS 1.2": tls.VersionTLS12, "TLS 1.3": tls.VersionTLS13} {
		var mu sync.Mutex
		var resumed []bool
		server, file := secureServer(t, func(c *tls.Config) {
			c.MaxVersion = version
			c.VerifyConnection = func(s tls.ConnectionState) error {
				mu.Lock()
				defer mu.Unlock()
				resumed = append(resumed, s.DidResume)
				return nil
			}
		})
		o := testOptions(server.URL)
		o.CAFile = file
		c := mustNew(t, o)
		for range 2 {
			if _, err := c.Regions(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		for range 2 {
			if _, err := c.DeleteInstance(t.Context(), "i"); err != nil {
				t.Fatal(err)
			}
		}
		mu.Lock()
		if len(resumed) != 3 || resumed[0] || !resumed[1] || !resumed[2] {
			t.Errorf("%s: connections that went on with a session: %v; want the first not, the two of the writes", name, resumed)
		}
		mu.Unlock()
	}
}

// Reads that are asked for together go over connections that are kept for
// the next time.
func TestConnectionsOfParallelReadsAreKept(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	addresses := map[string]bool{}
	var arrived sync.WaitGroup
	c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		addresses[r.RemoteAddr] = true
		mu.Unlock()
		arrived.Done()
		arrived.Wait() // until all are there
		_, _ = w.Write([]byte(emptyList))
	})
	for range 3 {
		const together = 3
		arrived.Add(together)
		var wg sync.WaitGroup
		for range together {
			wg.Go(func() {
				if _, err := c.Regions(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
	}
	mu.Lock()
	defer mu.Unlock()
	if len(addresses) != 3 {
		t.Errorf("3 times 3 reads took %d connections; want the first 3 used again", len(addresses))
	}
}
