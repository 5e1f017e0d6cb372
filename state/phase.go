package state

// Kind is what an operation does to the cloud.
type Kind string

// The kinds. The words stand in the journal.
const (
	KindCreate Kind = "create"
	KindDelete Kind = "delete"
)

// Phase is how far an operation, or one instance of it, has come.
type Phase string

// The phases. The words stand in the journal and in the JSON that scripts
// read.
const (
	// PhaseIntended: on disk; the request is about to leave or on its way.
	PhaseIntended Phase = "intended"
	// PhaseNotSent: nothing left this machine.
	PhaseNotSent Phase = "not_sent"
	// PhaseRejected: the server refused, and nothing changed.
	PhaseRejected Phase = "rejected"
	// PhaseAccepted: the server took it on.
	PhaseAccepted Phase = "accepted"
	// PhaseUnknown: it may or may not have been acted on.
	PhaseUnknown Phase = "unknown"
	// PhaseRunning: created and ready.
	PhaseRunning Phase = "running"
	// PhaseFailed: the server gave up, or a deletion did not happen.
	PhaseFailed Phase = "failed"
	// PhaseGone: the instance does not exist any more. It is how a deletion
	// succeeds and one of the ways in which a creation fails.
	PhaseGone Phase = "gone"
	// PhaseNotFound: a creation left no trace within a quarter of an hour. It
	// is not followed with polls of its own, yet an instance that turns up in
	// a list later still resolves it until it is acknowledged.
	PhaseNotFound Phase = "not_found"
	// PhaseStalled: it takes much longer than usual, and is still followed.
	PhaseStalled Phase = "stalled"
)

// Open reports whether an operation in p still needs following.
func (p Phase) Open() bool {
	switch p {
	case PhaseIntended, PhaseAccepted, PhaseUnknown, PhaseStalled:
		return true
	case PhaseNotSent, PhaseRejected, PhaseRunning, PhaseFailed, PhaseGone, PhaseNotFound:
	}
	return false
}

// Final reports whether an operation in p has ended. The zero Phase is
// neither open nor final.
func (p Phase) Final() bool { return p != "" && !p.Open() }

// Result sums a phase up for a reader in a hurry, such as an exit code.
type Result string

// The results.
const (
	// ResultPending: under way, all well so far.
	ResultPending Result = "pending"
	// ResultDone: it is as it was asked for.
	ResultDone Result = "done"
	// ResultFailed: it is not, and that is known.
	ResultFailed Result = "failed"
	// ResultUnknown: nobody can tell (yet).
	ResultUnknown Result = "unknown"
)

// Result tells what the operation has come to.
func (op Operation) Result() Result {
	switch op.Phase {
	case PhaseIntended, PhaseAccepted, PhaseStalled:
		return ResultPending
	case PhaseUnknown, PhaseNotFound:
		return ResultUnknown
	case PhaseRunning:
		return ResultDone
	case PhaseGone:
		if op.Kind == KindDelete {
			return ResultDone
		}
	case PhaseNotSent, PhaseRejected, PhaseFailed:
	}
	return ResultFailed
}
