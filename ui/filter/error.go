package filter

import (
	"fmt"
	"strings"
)

// Reason is why an expression cannot be used.
type Reason int

// The reasons.
const (
	// Incomplete: more must be typed, such as the end of a quotation.
	Incomplete Reason = iota
	// UnknownColumn: the screen has no column of that name.
	UnknownColumn
	// BadNumber: an amount was wanted.
	BadNumber
	// BadCount: a whole number was wanted.
	BadCount
	// BadAge: a length of time was wanted.
	BadAge
)

// Error tells what is wrong with an expression.
type Error struct {
	Reason Reason
	// Word is the part that is wrong.
	Word string
	// Columns are the screen's.
	Columns Columns
}

// Error is for records; the screen says it in the user's language.
func (e *Error) Error() string {
	switch e.Reason {
	case UnknownColumn:
		return fmt.Sprintf("no column %q; there are %s", e.Word, strings.Join(e.Columns.known(0), ", "))
	case BadNumber:
		return fmt.Sprintf("%q is no amount of GB", e.Word)
	case BadCount:
		return fmt.Sprintf("%q is no whole number", e.Word)
	case BadAge:
		return fmt.Sprintf("%q is no age", e.Word)
	case Incomplete:
	}
	return fmt.Sprintf("the filter is incomplete at %q", e.Word)
}
