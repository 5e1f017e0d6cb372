package state

import (
	"errors"
	"fmt"
	"io/fs"
)

// Trouble is why the record cannot be used.
type Trouble string

// The troubles, each with its own remedy.
const (
	TroubleFull       Trouble = "full"       // the disk or the quota
	TroubleReadOnly   Trouble = "read_only"  // the disk takes no writes
	TroublePermission Trouble = "permission" // the folder belongs to someone else, or is open to others
	TroubleNoLocks    Trouble = "no_locks"   // a network home without locking
	TroubleBusy       Trouble = "busy"       // another session holds the lock and does not let go
	TroubleClosed     Trouble = "closed"     // the program is ending
	TroubleOther      Trouble = "other"
)

var remedies = map[Trouble]string{
	TroubleFull:       "the disk is full: free some space",
	TroubleReadOnly:   "the disk is read-only: set XDG_STATE_HOME to a folder that can be written",
	TroublePermission: "the folder must belong to you and be writable by nobody else",
	TroubleNoLocks:    "the file system has no locks (a network home?): set XDG_STATE_HOME to a folder on a local disk",
	TroubleBusy:       "another session holds the lock: is one stopped?",
	TroubleClosed:     "the program is ending",
}

// RecordError says that an operation could not be recorded. If it comes from
// Create or Delete with an empty Operation, nothing was sent.
type RecordError struct {
	Trouble Trouble
	// Path is the file or folder concerned.
	Path string
	Err  error
}

func (e *RecordError) Error() string {
	text := fmt.Sprintf("record in %s: %v", e.Path, e.Err)
	if r := remedies[e.Trouble]; r != "" {
		text += " (" + r + ")"
	}
	return text
}

// Unwrap gives what went wrong.
func (e *RecordError) Unwrap() error { return e.Err }

// recordError wraps err, once.
func recordError(path string, err error) error {
	if err == nil {
		return nil
	}
	if r, ok := errors.AsType[*RecordError](err); ok {
		return r
	}
	if f, ok := errors.AsType[*FormatError](err); ok {
		return f
	}
	return &RecordError{Trouble: troubleOf(err), Path: path, Err: err}
}

func troubleOf(err error) Trouble {
	switch {
	case errors.Is(err, errClosed):
		return TroubleClosed
	case errors.Is(err, errBusy):
		return TroubleBusy
	case errors.Is(err, errInsecure), errors.Is(err, fs.ErrPermission):
		return TroublePermission
	}
	return troubleOfSystem(err)
}

var (
	errClosed   = errors.New("closed")
	errBusy     = errors.New("locked by another session")
	errInsecure = errors.New("not safe to use")
)

// FormatError says that the journal was written by a newer program. It is
// left as it is.
type FormatError struct {
	Path    string
	Version int // the format found
}

func (e *FormatError) Error() string {
	return fmt.Sprintf("record in %s: format %d is newer than this program's %d: use the newer cdsredis",
		e.Path, e.Version, formatVersion)
}

// GuardError says that an operation was not begun because another one of the
// same thing is not settled. Nothing was recorded and nothing was sent.
type GuardError struct {
	// Operation is the one in the way.
	Operation Operation
}

func (e *GuardError) Error() string {
	return fmt.Sprintf("%s %s: operation %s of the same is %s",
		e.Operation.Kind, e.Operation.Name, e.Operation.ID, e.Operation.Phase)
}

// ErrNoSuchOperation is the answer to an id that is in no record.
var ErrNoSuchOperation = errors.New("no such operation")

// ErrNoChoice is the answer to a choice that is not offered.
var ErrNoChoice = errors.New("that choice is not offered")
