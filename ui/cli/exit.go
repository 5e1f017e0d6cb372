package cli

import (
	"errors"
	"os"
	"syscall"

	"cdsredis/config"
)

// The exit codes. A signal adds its number to ExitSignal: 129 for a closed
// terminal, 130 for an interrupt, 143 for a request to end. The help of every
// command explains them (exitCodesHelp).
const (
	ExitOK            = 0
	ExitFailure       = 1
	ExitUsage         = 2
	ExitConfiguration = 3
	// The next three are what came of the operations that were waited for.
	ExitTimedOut        = 6
	ExitOperationFailed = 7
	ExitOutcomeUnknown  = 8
	ExitSignal          = 128
)

// usageError is a command line that makes no sense, or no sense here. Its
// text is in the user's language.
type usageError struct {
	text string
	// command is the one whose help to read; empty for a text that needs no
	// such hint.
	command string
}

func (e *usageError) Error() string { return e.text }

// configurationError is anything about credentials or configuration that is
// no *config.Mistakes.
type configurationError struct{ err error }

func (e *configurationError) Error() string { return e.err.Error() }
func (e *configurationError) Unwrap() error { return e.err }

// signalError is an end by a signal; nothing is said about it.
type signalError struct{ signal os.Signal }

func (e *signalError) Error() string { return "ended by signal: " + e.signal.String() }

// EndedBy is the error of a dashboard that a signal ended.
func EndedBy(s os.Signal) error { return &signalError{signal: s} }

// verdictError ends a command that did its work and found that not all is
// well. Its text is empty where the output says it already.
type verdictError struct {
	code int
	text string
}

func (e *verdictError) Error() string { return e.text }

func exitCode(err error) int {
	if err == nil {
		return ExitOK
	}
	if e, ok := errors.AsType[*signalError](err); ok {
		if number, ok := e.signal.(syscall.Signal); ok {
			return ExitSignal + int(number)
		}
		return ExitFailure
	}
	if _, ok := errors.AsType[*usageError](err); ok {
		return ExitUsage
	}
	if e, ok := errors.AsType[*verdictError](err); ok {
		return e.code
	}
	_, mistakes := errors.AsType[*config.Mistakes](err)
	_, configuration := errors.AsType[*configurationError](err)
	if mistakes || configuration {
		return ExitConfiguration
	}
	return ExitFailure
}
