package state

import (
	"errors"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"cdsredis/api"
)

// maxReason bounds the words that are kept of an error, in bytes.
const maxReason = 500

// answer is how a request ended.
type answer struct {
	sent, at time.Time
	accepted api.Accepted
	err      error
	// secret is hidden if the error repeats it.
	secret api.Password
}

// apply tells what the answer makes of op. It also holds for an operation
// that another session took for orphaned meanwhile: an answer is a fact,
// and only an end that was seen is a better one.
func (a answer) apply(op Operation) Operation {
	op = op.clone()
	outcome := api.OutcomeOf(a.err)
	if outcome != api.OutcomeNotSent {
		op.Sent = a.sent
		op.note(a.sent, EventSent, "", "")
	}
	if op.Phase.Final() {
		return op
	}
	op.Reason = a.reason()
	switch outcome {
	case api.OutcomeAccepted:
		a.accept(&op)
	case api.OutcomeNotSent:
		op.Phase, op.Ended = PhaseNotSent, a.at
		op.note(a.at, EventNotSent, "", op.Reason)
	case api.OutcomeRejected:
		op.Answered, op.Ended = a.at, a.at
		if op.Kind == KindDelete && notFound(a.err) {
			op.Phase = PhaseGone
			op.note(a.at, EventAlreadyGone, "", op.Reason)
			break
		}
		op.Phase = PhaseRejected
		op.note(a.at, EventRejected, "", op.Reason)
	case api.OutcomeUnknown:
		if len(op.Targets) == 0 || op.Kind == KindDelete {
			op.Phase = PhaseUnknown
		}
		op.note(a.at, EventUnknown, "", op.Reason)
	}
	if op.Kind == KindDelete {
		for i := range op.Targets {
			op.Targets[i].Phase = op.Phase
		}
	}
	return op
}

func (a answer) accept(op *Operation) {
	op.Answered, op.TaskID, op.Phase = a.at, a.accepted.TaskID, PhaseAccepted
	op.note(a.at, EventAccepted, "", op.TaskID)
	if op.Kind != KindCreate {
		return
	}
	var targets []Target
	for _, id := range a.accepted.InstanceIDs {
		known := slices.ContainsFunc(targets, func(t Target) bool { return t.InstanceID == id })
		if id != "" && !known {
			targets = append(targets, Target{InstanceID: id, Phase: PhaseAccepted})
		}
	}
	if len(targets) > 0 {
		op.Targets, op.Candidates = targets, nil
	}
}

// reason is what the error says, harmless, without the secret, and not
// without end.
func (a answer) reason() string {
	if a.err == nil {
		return ""
	}
	err := a.err
	if w, ok := errors.AsType[*api.WriteError](err); ok && w.Err != nil {
		err = w.Err // the phase says the rest
	}
	text := err.Error()
	if a.secret != "" {
		text = strings.ReplaceAll(text, string(a.secret), a.secret.String())
	}
	return clip(api.Clean(text), maxReason)
}

// clip shortens text to at most n bytes of whole characters.
func clip(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

func notFound(err error) bool {
	e, ok := errors.AsType[*api.Error](err)
	return ok && e.Code == api.CodeResourceNotFound
}

// orphan tells what becomes of an intent whose session died: nobody knows
// whether its request left.
func orphan(op Operation, now time.Time) Operation {
	op = op.clone()
	op.Phase = PhaseUnknown
	for i := range op.Targets {
		op.Targets[i].Phase = PhaseUnknown
	}
	op.note(now, EventOrphaned, "", "")
	return op
}
