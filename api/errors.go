package api

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// Code is the API's word for what went wrong.
type Code string

// The codes of the document, and those of its neighbour services.
const (
	CodeArgMissing           Code = "ArgMissing"
	CodeInvalidParameter     Code = "InvalidParameter"
	CodeBadArgs              Code = "BadArgs"
	CodeUnsupportedOperation Code = "UnsupportedOperation"
	CodeResourceNotFound     Code = "ResourceNotFound"
	CodeResourceInUse        Code = "ResourceInUse"
	CodeInternalError        Code = "InternalError"
	CodeCreateOrderExcept    Code = "CreateOrderExcept"
	CodeInvalidRegionID      Code = "InvalidRegionID.Malformed"
	CodeVDCNotFound          Code = "VDCNotFound"
	CodeInvalidVDCID         Code = "InvalidVDCID.Malformed"
	CodeInvalidTaskID        Code = "InvalidTaskID.Malformed"
)

// Error is an answer that is no success.
type Error struct {
	// Action is the API action that was asked for.
	Action string
	// Status is the HTTP status. A 200 whose code is no success is an error
	// too.
	Status int
	// Code is empty where the answer was not the API's own; Message then says
	// what came.
	Code Code
	// Message is the server's own words, cleaned.
	Message string
}

// Error is for logs and support tickets.
func (e *Error) Error() string {
	parts := []string{e.Action + ":", fmt.Sprint(e.Status)}
	if e.Code != "" {
		parts = append(parts, string(e.Code))
	}
	if e.Message != "" {
		parts = append(parts, e.Message)
	}
	return strings.Join(parts, " ")
}

// IsNotFound reports whether err is the API's own word that a thing does not
// exist. A gateway's 404 is not.
func IsNotFound(err error) bool {
	e, ok := errors.AsType[*Error](err)
	if !ok || e.Code == "" {
		return false
	}
	return e.Status == http.StatusNotFound || e.Code == CodeResourceNotFound || e.Code == CodeVDCNotFound
}

// IsAuth reports whether err is about who asks: keys, the signature or
// permission. Asking again will not help.
func IsAuth(err error) bool {
	e, ok := errors.AsType[*Error](err)
	if !ok {
		return false
	}
	return !IsClock(err) && (e.Status == http.StatusUnauthorized || e.Status == http.StatusForbidden ||
		e.Code.mentions("signature", "accesskey", "auth", "forbidden", "denied"))
}

// IsClock reports whether err says that the time of a request was refused,
// which is that of this machine's clock. Where answers tell the server's time
// it is corrected for, and this doesn't happen.
func IsClock(err error) bool {
	e, ok := errors.AsType[*Error](err)
	return ok && e.Code.mentions("timestamp")
}

// IsThrottled reports whether err says that too much was asked for in too
// short a time.
func IsThrottled(err error) bool {
	e, ok := errors.AsType[*Error](err)
	if !ok {
		return false
	}
	return e.Status == http.StatusTooManyRequests || e.Code.mentions("throttl", "toomany", "ratelimit", "frequen")
}

// mentions reports whether the code has one of the words in it. Codes beyond
// the document's are not enumerated anywhere.
func (c Code) mentions(words ...string) bool {
	code := strings.ToLower(string(c))
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(code, w) })
}

// Outcome is what is known of a write after it ended.
type Outcome int

// The outcomes. The zero value is the careful one.
const (
	// OutcomeUnknown: the request may have been acted on.
	OutcomeUnknown Outcome = iota
	// OutcomeAccepted: the server took the request on.
	OutcomeAccepted
	// OutcomeNotSent: nothing left this machine.
	OutcomeNotSent
	// OutcomeRejected: the server refused, and nothing was changed.
	OutcomeRejected
)

// WriteError is how a write fails. Outcome is never OutcomeAccepted.
type WriteError struct {
	Outcome Outcome
	Err     error
}

func (e *WriteError) Error() string {
	switch e.Outcome {
	case OutcomeNotSent:
		return "not sent: " + e.Err.Error()
	case OutcomeRejected:
		return "rejected: " + e.Err.Error()
	case OutcomeUnknown, OutcomeAccepted:
	}
	return "outcome unknown: " + e.Err.Error()
}

// Unwrap gives what went wrong.
func (e *WriteError) Unwrap() error { return e.Err }

// OutcomeOf tells what is known of a write that returned err.
func OutcomeOf(err error) Outcome {
	if err == nil {
		return OutcomeAccepted
	}
	if w, ok := errors.AsType[*WriteError](err); ok {
		return w.Outcome
	}
	return OutcomeUnknown
}

// ErrReadOnly is why a read-only client refuses a write.
var ErrReadOnly = errors.New("the client is read-only")

// ErrNoInstanceID is why a deletion without an id is refused.
var ErrNoInstanceID = errors.New("an instance id is needed")
