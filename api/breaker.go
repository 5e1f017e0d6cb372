package api

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"
)

const (
	// openAfter is how many requests in a row end without an answer before the
	// host is left alone.
	openAfter = 5
	// firstBreak is how long it is left alone at first, and longestBreak after
	// trials that failed too: the time doubles in between.
	firstBreak   = 15 * time.Second
	longestBreak = time.Minute
)

// breaker is the circuit to the one host of a client. It opens when requests
// get no answer several times in a row. From then on requests fail at once,
// with what the last one failed with, instead of each running into the same
// silence. When the break is over a single request tries the line, and those
// that come meanwhile wait for how it fares.
//
// Any answer closes it, also a refusal or an error of the server's: it shows
// that the line is there.
type breaker struct {
	mu       sync.Mutex
	failures int             // requests in a row that got no answer
	last     *TransportError // what the last of them failed with; nil while closed
	pause    time.Duration   // how long this break is
	until    time.Time       // when it is over
	trial    chan struct{}   // closed when the trial under way has ended; nil if there is none
}

// breaking refuses requests while the circuit is open. A write that it refuses
// was not sent.
func (c *Client) breaking(next sender) sender {
	return func(ctx context.Context, r request) (answer, error) {
		trial, err := c.breaker.enter(ctx, r.action, c.now)
		if err != nil {
			return answer{}, err
		}
		a, err := next(ctx, r)
		c.breaker.leave(c, trial, ctx.Err() != nil, err)
		return a, err
	}
}

// TryNow ends a break: the next request tries the host, since a person asks.
func (c *Client) TryNow() {
	c.breaker.mu.Lock()
	defer c.breaker.mu.Unlock()
	c.breaker.until = time.Time{}
}

// enter lets a request through, as the trial if it is one, or refuses it.
func (b *breaker) enter(ctx context.Context, action string, now func() time.Time) (trial bool, err error) {
	for {
		b.mu.Lock()
		switch under := b.trial; {
		case b.last == nil:
			b.mu.Unlock()
			return false, nil
		case under != nil:
			b.mu.Unlock()
			select {
			case <-under:
			case <-ctx.Done():
				return false, newTransportError(action, ctx.Err())
			}
			continue
		case now().Before(b.until):
			defer b.mu.Unlock()
			return false, &TransportError{Action: action, Kind: b.last.Kind, Until: b.until, Err: b.last.Err}
		}
		b.trial = make(chan struct{})
		b.mu.Unlock()
		return true, nil
	}
}

// leave takes note of how a request ended. One that its caller gave up says
// nothing of the host, nor does one that never got its turn.
func (b *breaker) leave(c *Client, trial, givenUp bool, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if trial {
		close(b.trial)
		b.trial = nil
	}
	failure, failed := asTransport(err)
	switch {
	case !failed:
		b.close(c)
	case givenUp, errors.Is(err, errNoTurn):
	case b.last != nil && !trial: // it was under way when the circuit opened
	default:
		if b.failures++; b.failures >= openAfter {
			b.open(c, failure)
		}
	}
}

func (b *breaker) open(c *Client, failure *TransportError) {
	b.pause = min(max(2*b.pause, firstBreak), longestBreak)
	b.last, b.until = failure, c.now().Add(b.pause)
	failure.Until = b.until
	c.log.Warn("the host is left alone", slog.String("host", c.Host()),
		slog.String("because", failure.Kind.String()), slog.Duration("for", b.pause))
}

func (b *breaker) close(c *Client) {
	if b.last != nil {
		c.log.Info("the host answers again", slog.String("host", c.Host()))
	}
	b.failures, b.last, b.pause = 0, nil, 0
}
