// Package latest admits the answer of the newest request of one kind and
// refuses the rest, so that a late answer cannot undo what the user did since.
package latest

import (
	"context"
	"time"
)

// Latest is touched only by Update, so it needs no lock. Its zero value is
// ready.
type Latest struct {
	seq    uint64
	cancel context.CancelFunc // nil when nothing is in flight
}

// Ticket goes with a request, and its Seq comes back with the answer.
type Ticket struct {
	Ctx context.Context
	Seq uint64
}

// Begin cancels the request before it, if any, and issues the next ticket.
func (l *Latest) Begin(parent context.Context, timeout time.Duration) Ticket {
	l.Drop()
	ctx, cancel := context.WithTimeout(parent, timeout)
	l.cancel = cancel
	return Ticket{Ctx: ctx, Seq: l.seq}
}

// Admit reports whether seq is the request in flight, and settles it.
func (l *Latest) Admit(seq uint64) bool {
	if l.cancel == nil || seq != l.seq {
		return false
	}
	l.cancel()
	l.cancel = nil
	return true
}

// Drop gives up on the request in flight; its answer will not be admitted.
func (l *Latest) Drop() {
	if l.cancel != nil {
		l.cancel()
		l.cancel = nil
	}
	l.seq++
}

// Busy reports whether a request is in flight.
func (l *Latest) Busy() bool { return l.cancel != nil }
