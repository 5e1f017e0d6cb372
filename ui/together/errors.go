package together

import (
	"errors"
	"strings"
)

// Failure is why a profile did not answer.
type Failure struct {
	Name string
	Err  error
}

// Error tells of the profiles that did not answer, in their order.
type Error struct {
	Failures []Failure
	// Partial says that others did, so that what came with the error is good
	// as far as it goes.
	Partial bool
}

// Error names each profile and why it failed.
func (e *Error) Error() string {
	all := make([]string, len(e.Failures))
	for i, f := range e.Failures {
		all[i] = f.Name + ": " + f.Err.Error()
	}
	return strings.Join(all, "; ")
}

// Failed reports whether the profile of that name is among them. A nil Error
// has none.
func (e *Error) Failed(name string) bool {
	if e != nil {
		for _, f := range e.Failures {
			if f.Name == name {
				return true
			}
		}
	}
	return false
}

// FailuresOf are those that an error tells of; none if it tells of none.
func FailuresOf(err error) []Failure {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Failures
	}
	return nil
}

// failures are those of the parts' answers, nil if there are none.
func failures[T any](parts []Part, answers []answer[T]) *Error {
	var list []Failure
	for i, a := range answers {
		if a.err != nil {
			list = append(list, Failure{parts[i].Name, a.err})
		}
	}
	if list == nil {
		return nil
	}
	return &Error{Failures: list, Partial: len(list) < len(parts)}
}
