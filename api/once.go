package api

import (
	"context"
	"errors"
	"net/http/httptrace"
	"sync/atomic"
)

// errConnectionLost is a connection that ended after the request had been
// written and before an answer.
var errConnectionLost = errors.New("the connection ended before an answer")

// withoutResending gives a context that keeps the transport from sending a
// request a second time by itself, as it does with a read when a kept
// connection turns out to be broken. It would send the same nonce, and a
// server that has seen it refuses it as a replay. The request fails with
// errConnectionLost, and the retry above signs it anew.
func withoutResending(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(ctx)
	var unanswered atomic.Bool
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		WroteHeaders:         func() { unanswered.Store(true) },
		GotFirstResponseByte: func() { unanswered.Store(false) }, // what follows is a redirect
		GetConn: func(string) {
			if unanswered.Load() {
				cancel(errConnectionLost)
			}
		},
	})
	return ctx, func() { cancel(nil) }
}
