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
// silence. When the break is over, or a person asks, a single read tries the
// line, and those that come meanwhile wait for how it fares.
//
// A write is refused until a read was answered, and never waits: where the line
// is known to be bad its outcome may well be unknown, which is worse than to be
// told at once that it was not sent.
//
// Any answer closes it, also a refusal or an error of the server's: it shows
// that the line is there.
type breaker struct {
	mu       sync.Mutex
	failures int             // requests in a row that got no answer
	last     *TransportError // what the last of them failed with; nil while closed
	pause    time.Duration   // how long this break is
	until    time.Time       // when it is over
	byHand   bool            // a person asked, and no trial has followed yet
	trial    chan struct{}   // closed when the trial under way has ended; nil if there is none
}

// breaking refuses reads while the circuit is open, but for the trial.
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

// guarding refuses writes while the circuit is open. They are not sent then.
func (c *Client) guarding(next sender) sender {
	return func(ctx context.Context, r request) (answer, error) {
		if err := c.breaker.refuse(r.action); err != nil {
			return answer{}, err
		}
		a, err := next(ctx, r)
		c.breaker.leave(c, false, ctx.Err() != nil, err)
		return a, err
	}
}

// TryNow lets the next read try a host that is left alone, since a person
// asks. If that fails too the break goes on as it was.
func (c *Client) TryNow() {
	c.breaker.mu.Lock()
	defer c.breaker.mu.Unlock()
	c.breaker.byHand = c.breaker.last != nil
}

// refuse gives the error of a request while the circuit is open.
func (b *breaker) refuse(action string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.last == nil {
		return nil
	}
	return b.refusal(action)
}

func (b *breaker) refusal(action string) error {
	return &TransportError{Action: action, Kind: b.last.Kind, Until: b.until, Err: b.last.Err}
}

// enter lets a read through, as the trial if it is one, or refuses it.
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
		case !b.byHand && now().Before(b.until):
			defer b.mu.Unlock()
			return false, b.refusal(action)
		}
		b.byHand, b.trial = false, make(chan struct{})
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

// open begins a break. A trial that a person asked for within one leaves it as
// it is: asking never makes the waiting longer.
func (b *breaker) open(c *Client, failure *TransportError) {
	now, within := c.now(), b.last != nil
	b.last = failure
	if within && now.Before(b.until) {
		failure.Until = b.until
		return
	}
	b.pause = min(max(2*b.pause, firstBreak), longestBreak)
	b.until = now.Add(b.pause)
	failure.Until = b.until
	c.log.Warn("the host is left alone", slog.String("host", c.Host()),
		slog.String("because", failure.Kind.String()), slog.Duration("for", b.pause))
}

func (b *breaker) close(c *Client) {
	if b.last != nil {
		c.log.Info("the host answers again", slog.String("host", c.Host()))
	}
	b.failures, b.last, b.pause, b.byHand = 0, nil, 0, false
}
