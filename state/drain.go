package state

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// drainRetry is how often Drain tries again to record what could not be.
const drainRetry = 200 * time.Millisecond

// ErrInFlight is why a record is not closed.
var ErrInFlight = errors.New("requests are in flight")

// depart counts a request in, before its intent is on disk.
func (o *Operations) depart() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.closed {
		return recordError(o.options.Dir, errClosed)
	}
	o.flight++
	return nil
}

// land counts a request out, after its outcome was recorded.
func (o *Operations) land() {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.flight--; o.flight == 0 {
		close(o.landed)
		o.landed = make(chan struct{})
	}
}

// InFlight is the number of requests whose outcome is not settled yet.
func (o *Operations) InFlight() int {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.flight
}

// Drain waits until every request has its answer and every answer is on disk,
// or until ctx ends. What is not recorded by then is settled by the next
// session.
func (o *Operations) Drain(ctx context.Context) error {
	for {
		o.mu.Lock()
		flight, landed, late := o.flight, o.landed, len(o.unrecorded)
		o.mu.Unlock()
		var failed error
		switch {
		case flight > 0:
		case late == 0:
			return nil
		default:
			if failed = o.Writable(); failed == nil {
				continue
			}
		}
		retry := time.NewTimer(drainRetry)
		select {
		case <-landed:
		case <-retry.C:
		case <-ctx.Done():
			retry.Stop()
			return errors.Join(fmt.Errorf("wait for requests: %w", ctx.Err()), failed)
		}
		retry.Stop()
	}
}

// Close lets go of the record. While requests are in flight it does nothing
// and fails with ErrInFlight: the session must count as alive until its last
// outcome is on disk, or the program has ended.
func (o *Operations) Close() error {
	o.mu.Lock()
	if o.flight > 0 {
		o.mu.Unlock()
		return fmt.Errorf("close the record: %w", ErrInFlight)
	}
	o.closed = true
	o.mu.Unlock()
	o.writing.Lock()
	defer o.writing.Unlock()
	if err := o.sessions.end(); err != nil {
		return recordError(o.sessions.dir, err)
	}
	return nil
}
