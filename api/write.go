package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptrace"
	"slices"
	"strings"
	"sync/atomic"
)

// write sends r once. Its errors are *WriteError, and their outcome goes by
// facts alone:
//
//   - not sent: the read-only client refused, the host is being left alone
//     (see breaker), the caller gave up before, no connection came about, or
//     it ended before the request's header was written;
//   - rejected: the API itself, in its own envelope, said no;
//   - unknown: all else. That includes no whole answer, an answer that is
//     not the API's (a gateway may answer in its place after the request has
//     passed, whatever the status), a redirect, and a code or status that
//     says that the server failed at it.
func (c *Client) write(ctx context.Context, r request) (envelope, error) {
	if c.readOnly {
		return envelope{}, notSent(r.action, ErrReadOnly)
	}
	// The header is written before any byte is flushed (it is far smaller
	// than the connection's buffer), so that nothing can have left while
	// wrote is false.
	var wrote atomic.Bool
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{WroteHeaders: func() { wrote.Store(true) }})

	r.method = http.MethodPost
	a, err := c.writes(ctx, r)
	if err != nil {
		if wrote.Load() {
			return envelope{}, &WriteError{Outcome: OutcomeUnknown, Err: err}
		}
		return envelope{}, &WriteError{Outcome: OutcomeNotSent, Err: err}
	}
	e, err := a.open(r, c.signer)
	if err != nil {
		return envelope{}, &WriteError{Outcome: outcomeOfAnswer(err), Err: err}
	}
	return e, nil
}

// notSent refuses a write before anything is sent.
func notSent(action string, why error) *WriteError {
	return &WriteError{Outcome: OutcomeNotSent, Err: fmt.Errorf("%s: %w", action, why)}
}

// outcomeOfAnswer tells whether an answer that is no success left things as
// they were. Only a code of the API's own counts, in a 4xx or, as this API
// also does, in a 2xx, and only one that does not say that the server failed
// half-way.
func outcomeOfAnswer(err error) Outcome {
	e, ok := errors.AsType[*Error](err)
	if !ok || e.Code == "" || strings.EqualFold(string(e.Code), codeSuccess) {
		return OutcomeUnknown
	}
	serverFailed := slices.Contains([]Code{CodeInternalError, CodeCreateOrderExcept}, e.Code) ||
		e.Code.mentions("internal", "except", "timeout", "unavailable", "unknown")
	refused := e.Status/100 == 4 || e.Status/100 == 2
	if serverFailed || !refused {
		return OutcomeUnknown
	}
	return OutcomeRejected
}
