//go:build unix

package endtoend

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"sync"
)

// gate lets requests through to the cloud. It can hold writes before the cloud
// sees them and answers before the client does.
type gate struct {
	ctx   context.Context // of the cloud
	cloud http.Handler

	mu              sync.Mutex
	writes          int      // how many came to it
	request, answer *barrier // nil lets pass
}

// barrier holds what comes to it.
type barrier struct {
	reached chan struct{} // closed when something is there
	opened  chan struct{} // closed when it may go on
	dropped bool          // whether it is lost instead; set before opened is closed
}

// holdRequests has the next write held before the cloud sees it.
func (g *gate) holdRequests() *barrier { return g.hold(&g.request) }

// holdAnswers has the answer to the next write held; the cloud has acted by
// then.
func (g *gate) holdAnswers() *barrier { return g.hold(&g.answer) }

func (g *gate) hold(at **barrier) *barrier {
	g.mu.Lock()
	defer g.mu.Unlock()
	*at = &barrier{reached: make(chan struct{}), opened: make(chan struct{})}
	return *at
}

// open lets pass what is held. What was held at the other end of a line that
// is gone passes too: it had been sent.
func (b *barrier) open() { close(b.opened) }

// drop loses what is held.
func (b *barrier) drop() {
	b.dropped = true
	close(b.opened)
}

// wait reports whether what came here may go on.
func (b *barrier) wait(ctx context.Context) bool {
	if b == nil {
		return true
	}
	close(b.reached)
	select {
	case <-b.opened:
		return !b.dropped
	case <-ctx.Done():
		return false
	}
}

// sent is how many writes came to the gate.
func (g *gate) sent() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.writes
}

// pass takes a barrier down: it is for one request.
func (g *gate) pass(at **barrier) *barrier {
	g.mu.Lock()
	defer g.mu.Unlock()
	b := *at
	*at = nil
	return b
}

func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !isWrite(r) {
		g.cloud.ServeHTTP(w, r)
		return
	}
	g.mu.Lock()
	g.writes++
	g.mu.Unlock()
	body, err := io.ReadAll(r.Body)
	if err != nil || !g.pass(&g.request).wait(g.ctx) {
		panic(http.ErrAbortHandler)
	}
	// The cloud goes on when the client is gone.
	r = r.WithContext(g.ctx)
	r.Body = io.NopCloser(bytes.NewReader(body))
	g.cloud.ServeHTTP(&heldAnswer{ResponseWriter: w, ctx: g.ctx, barrier: g.pass(&g.answer)}, r)
}

// heldAnswer passes an answer on when it may.
type heldAnswer struct {
	http.ResponseWriter
	ctx     context.Context
	barrier *barrier
}

func (h *heldAnswer) WriteHeader(status int) {
	if !h.barrier.wait(h.ctx) {
		panic(http.ErrAbortHandler)
	}
	h.ResponseWriter.WriteHeader(status)
}

// Unwrap lets a fault break the connection.
func (h *heldAnswer) Unwrap() http.ResponseWriter { return h.ResponseWriter }
