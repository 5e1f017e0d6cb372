// Package state keeps the operations that must outlive a session: every
// creation and deletion, from the moment before its request leaves to the
// moment its end was seen.
//
// An operation costs money or destroys data, and the cloud has no idempotency
// token: a request sent twice buys twice. So the order is always the same:
// the intent is on disk, then the request is sent once, then its outcome is
// recorded, then the operation is followed by reading the instance list.
// Nothing is ever sent again by this package. What is not known is found out
// by reading, and asked of the user where reading cannot tell.
//
// The record is an append-only journal that all sessions of one user share.
// It is the audit trail too: who asked for what, when, and what came of it.
// Finished operations stay in it for 90 days at least. It holds no password
// and no secret key.
//
// Where to look:
//
//	phase.go operation.go event.go   what an operation is
//	intent.go outcome.go guard.go    how it begins, what its answer means, what forbids it
//	tracker.go created.go deleted.go how a list moves it (pure)
//	match.go                         which instances an unknown creation made (pure)
//	estimate.go poll.go diff.go      how long it takes, when to look, what changed (pure)
//	record.go journal*.go compact.go the file
//	dir.go lock.go sessions.go       its permissions, its lock, who is alive
//	store.go worker.go drain.go      Operations: all of it, put together
//	follow.go                        and how lists, tasks and the user move it
//	health.go errors.go              what to say when it goes wrong
package state
