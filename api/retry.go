package api

import (
	"context"
	"net/http"
	"strconv"
	"time"
)

const (
	maxAttempts   = 3
	retryBase     = 500 * time.Millisecond
	maxRetryAfter = 30 * time.Second
)

// retrying tries a read again where that may help. The request is signed
// below, so each attempt has a nonce and a timestamp of its own. It never
// waits past the caller's deadline: what came last is returned instead.
func (c *Client) retrying(next sender) sender {
	return func(ctx context.Context, r request) (answer, error) {
		for r.attempt = 1; ; r.attempt++ {
			a, err := next(ctx, r)
			if r.attempt == maxAttempts || !retryable(a, err) {
				return a, err
			}
			if !pause(ctx, retryDelay(r.attempt, a, c.jitter(), c.now())) {
				return a, err
			}
		}
	}
}

// retryable reports whether a read that ended so may do better next time.
func retryable(a answer, err error) bool {
	if err != nil {
		kind := TransportKindOf(err)
		return NextTry(err).IsZero() && (kind == TransportTimeout || kind == TransportReset)
	}
	switch a.status {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return a.cut || signedTooEarly(a)
}

// signedTooEarly reports whether the server refused a request that was signed
// before its clock was known, which may be why.
func signedTooEarly(a answer) bool {
	return a.corrected && a.status >= 400 && a.status < 500
}

// retryDelay is how long to wait after the attempt-th attempt: as long as the
// server asks for, within bounds, or else a random part (full jitter) of a
// time that doubles. now is the local time, for servers that send no Date.
func retryDelay(attempt int, a answer, jitter float64, now time.Time) time.Duration {
	if after, ok := retryAfter(a.header, now); ok {
		return after
	}
	if signedTooEarly(a) {
		return 0
	}
	return time.Duration(jitter * float64(retryBase<<(attempt-1)))
}

// retryAfter reads the Retry-After header in either of its forms. A date is
// by the server's clock, so it is measured from the server's Date.
func retryAfter(h http.Header, now time.Time) (time.Duration, bool) {
	value := h.Get("Retry-After")
	if value == "" {
		return 0, false
	}
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return min(time.Duration(seconds)*time.Second, maxRetryAfter), true
	}
	at, err := http.ParseTime(value)
	if err != nil {
		return 0, false
	}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		now = date
	}
	return min(max(at.Sub(now), 0), maxRetryAfter), true
}

// pause waits for d. It reports false, at once, where ctx ends before that.
func pause(ctx context.Context, d time.Duration) bool {
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) <= d {
		return false
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
