package api

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"
)

// The services that share a host, and the sizes that their answers may have.
const (
	serviceRedis   = "redis"
	serviceNetwork = "network"
	serviceTasks   = "ccs"

	defaultLimit  = 4 << 20
	instanceLimit = 128 << 20
)

// request is one action with its parameters.
type request struct {
	service string
	action  string
	method  string
	params  []param
	// body is the JSON of a write.
	body []byte
	// limit is the most bytes that the answer may have; 0 is defaultLimit.
	limit int
	// expected is how many bytes the answer will have about; 0 is for when
	// that is not known.
	expected int
	// private are texts of the request that an error must not show, even if
	// the server repeats them.
	private []string

	// attempt counts from 1; query is the signed query of this attempt. Both
	// are written on the way down the chain.
	attempt int
	query   string
}

// answer is what came back, whatever its status.
type answer struct {
	status int
	header http.Header
	body   []byte
	// cut is set where the connection ended within the body, large where the
	// body went past the limit and was given up.
	cut, large bool
	// corrected is set where the answer showed that the request was signed
	// by a clock that is far off.
	corrected bool
	// query is the signed query that was sent, for hiding it.
	query string
}

// sender sends one request. Its error is a *TransportError; an answer of any
// kind is no error.
type sender func(context.Context, request) (answer, error)

// connect assembles the two chains. Reads wait for their turn, are tried again
// and try a host that was left alone, writes none of these: that is the only
// difference above the connections, which differ too (see newReadClient and
// newWriteClient). Both are refused while the host can't be reached. Each attempt is signed just before it
// leaves, and logged.
func (c *Client) connect(reader, writer *http.Client) {
	c.connections = []*http.Client{reader, writer}
	c.reads = c.retrying(c.breaking(c.limiting(c.signing(c.logging(c.exchanging(reader, c.timeouts.read))))))
	c.writes = c.guarding(c.counting(c.signing(c.logging(c.exchanging(writer, c.timeouts.write)))))
}

// errNoTurn is a request that the rate limit would not have let go within its
// time.
var errNoTurn = fmt.Errorf("no turn in time: %w", context.DeadlineExceeded)

// limiting waits until the rate limit lets the request go. Where the caller's
// time would be over by then it gives up at once.
func (c *Client) limiting(next sender) sender {
	return func(ctx context.Context, r request) (answer, error) {
		if err := c.limiter.Wait(ctx); err != nil {
			if err = ctx.Err(); err == nil {
				err = errNoTurn
			}
			return answer{}, newTransportError(r.action, err)
		}
		return next(ctx, r)
	}
}

// counting takes a turn from the rate limit without waiting for it; the reads
// after it wait the longer. An intent to write is on record by now: the shorter
// the time until the request leaves, the less often a crash in between leaves
// an outcome that nobody knows although nothing was sent.
func (c *Client) counting(next sender) sender {
	return func(ctx context.Context, r request) (answer, error) {
		c.limiter.Reserve()
		return next(ctx, r)
	}
}

// signing signs the request by the server's clock, as far as it is known, and
// learns that clock from the answer.
func (c *Client) signing(next sender) sender {
	return func(ctx context.Context, r request) (answer, error) {
		own := append(r.params[:len(r.params):len(r.params)], param{"Action", r.action})
		r.query = c.signer.query(r.method, own, c.now().Add(c.Skew()), c.nonce())
		a, err := next(ctx, r)
		a.query = r.query
		if err == nil {
			a.corrected = c.skew.learn(a.header.Get("Date"), c.now())
		}
		return a, err
	}
}

// logging tells the log of each attempt. The query and the bodies stay out of
// it.
func (c *Client) logging(next sender) sender {
	return func(ctx context.Context, r request) (answer, error) {
		start := c.now()
		a, err := next(ctx, r)
		if !c.log.Enabled(ctx, slog.LevelDebug) {
			return a, err
		}
		attrs := []slog.Attr{
			slog.String("action", r.action),
			slog.Int("attempt", max(r.attempt, 1)),
			slog.Duration("took", c.now().Sub(start)),
		}
		if err != nil {
			attrs = append(attrs, slog.String("err", err.Error()))
		} else {
			attrs = append(attrs, slog.Int("status", a.status), slog.Int("bytes", len(a.body)))
		}
		c.log.LogAttrs(ctx, slog.LevelDebug, "request", attrs...)
		return a, err
	}
}

// exchanging sends the request over h and reads the answer whole.
func (c *Client) exchanging(h *http.Client, timeout time.Duration) sender {
	return func(ctx context.Context, r request) (answer, error) {
		ctx, cancel := context.WithTimeout(ctx, timeout)
		defer cancel()
		ctx, done := withoutResending(ctx)
		defer done()
		res, err := h.Do(c.httpRequest(ctx, r))
		if err != nil {
			return answer{}, newTransportError(r.action, err)
		}
		defer func() { _ = res.Body.Close() }()
		a := answer{status: res.StatusCode, header: res.Header}
		a.body, err = readBody(res, r.maxBytes()+1, r.expected)
		if err != nil {
			if ctx.Err() != nil {
				return answer{}, newTransportError(r.action, ctx.Err())
			}
			a.cut = true
		}
		if len(a.body) > r.maxBytes() {
			a.body, a.large = nil, true
		}
		return a, nil
	}
}

// httpRequest builds the request as the API wants it. The URL is never
// parsed again: its query is encoded already.
func (c *Client) httpRequest(ctx context.Context, r request) *http.Request {
	u := *c.base
	u.Path += "/" + r.service + "/"
	u.RawQuery = r.query
	req := &http.Request{
		Method: r.method,
		URL:    &u,
		Host:   u.Host,
		Header: *c.header.Load(),
		Proto:  "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
	}
	if r.body != nil {
		req.Header = req.Header.Clone()
		req.Header.Set("Content-Type", "application/json")
		// Without GetBody nothing can send the body a second time.
		req.Body = io.NopCloser(bytes.NewReader(r.body))
		req.ContentLength = int64(len(r.body))
	}
	return req.WithContext(ctx)
}

func (r request) maxBytes() int {
	if r.limit == 0 {
		return defaultLimit
	}
	return r.limit
}

// readBody reads at most limit bytes. It makes room for all of the body at
// once, going by its stated length or, without one, the expected, rather
// than growing into it.
func readBody(res *http.Response, limit, expected int) ([]byte, error) {
	var b bytes.Buffer
	n := res.ContentLength
	if n < 0 {
		n = int64(expected)
	}
	if n > 0 {
		b.Grow(int(min(n, int64(limit))) + bytes.MinRead)
	}
	_, err := b.ReadFrom(io.LimitReader(res.Body, int64(limit)))
	return b.Bytes(), err
}
