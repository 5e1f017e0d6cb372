package api

import (
	"io"
	"net/http"
	"sync"
	"testing"
)

// Go's transport repeats a GET by itself when a kept connection breaks, and
// the server takes the same nonce for a replay.
func TestAReadIsSignedAnewWhenItsKeptConnectionBreaks(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	nonces := map[string]int{}
	requests := 0
	c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		requests++
		n := requests
		nonces[r.URL.Query().Get("SignatureNonce")]++
		mu.Unlock()
		if n%3 == 2 {
			hijack("")(w, r)
			return
		}
		_, _ = io.WriteString(w, emptyList)
	})
	for range 50 {
		if _, err := c.Regions(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	for nonce, n := range nonces {
		if n > 1 {
			t.Errorf("nonce %s came %d times", nonce, n)
		}
	}
	if requests != 75-1 && requests != 75 {
		t.Errorf("%d requests; want each of the 50 reads answered, every third request lost", requests)
	}
}
