package terminal

import (
	"fmt"
	"runtime/debug"
	"syscall"
)

// Signal is the error of a run that a signal ended, or that ended because its
// terminal went away, which counts as SIGHUP.
type Signal struct{ Number syscall.Signal }

func (s *Signal) Error() string { return "ended by signal: " + s.Number.String() }

// ExitCode is the exit code that shells give a program which a signal ended:
// 129 for SIGHUP, 130 for SIGINT, 143 for SIGTERM.
func (s *Signal) ExitCode() int { return 128 + int(s.Number) }

// Panic is the error of a run that a panic ended, in the model, in one of its
// commands, or in this package. The terminal is restored by then.
type Panic struct {
	Value any    // what was given to panic
	Stack []byte // of the goroutine, as debug.Stack prints it
}

func (p *Panic) Error() string { return fmt.Sprintf("panic: %v", p.Value) }

// caught makes an error of what recover gave, within the deferred function.
func caught(value any) *Panic { return &Panic{Value: value, Stack: debug.Stack()} }
