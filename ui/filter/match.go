package filter

import (
	"strings"
	"time"
)

// Query is an expression, ready to look at rows. The zero Query matches
// everything.
type Query struct {
	terms   []term
	columns Columns
	now     int64 // seconds since 1970; see At
}

// term is one of the conditions.
type term struct {
	not, fuzzy bool
	column     int // index; anywhere if the term names none
	text       string

	// The rest is of columns that are compared.
	compare comparison
	number  int64 // MB, seconds, or how many
	unit    int64 // what the number was given in: a value counts in wholes of it
}

const anywhere = -1

type comparison int

const (
	equal comparison = iota
	less
	atMost
	more
	atLeast
)

// Empty reports whether q matches everything.
func (q Query) Empty() bool { return len(q.terms) == 0 }

// At is q with ages as of now.
func (q Query) At(now time.Time) Query {
	q.now = now.Unix()
	return q
}

// Match reports whether a row is what q looks for.
func (q Query) Match(r Row) bool {
	if len(q.terms) == 0 {
		return true
	}
	line := r.Line()
	for i := range q.terms {
		t := &q.terms[i]
		if q.holds(t, line, r) == t.not {
			return false
		}
	}
	return true
}

func (q Query) holds(t *term, line Line, r Row) bool {
	if t.column == anywhere {
		if t.fuzzy {
			return q.scattered(t.text, line)
		}
		return strings.Contains(string(line), t.text)
	}
	if t.unit != 0 {
		return t.compares(q, r)
	}
	switch cell := line.cell(t.column); {
	case t.fuzzy:
		return cell.scattered(t.text)
	case q.columns[t.column].Kind == Prefix:
		return cell.begins(t.text)
	default:
		return strings.Contains(string(cell), t.text)
	}
}

// scattered looks in every cell but those of ids.
func (q Query) scattered(word string, line Line) bool {
	for i := 0; line != ""; i++ {
		var cell Line
		cell, line = line.cut()
		if (i >= len(q.columns) || !q.columns[i].Code) && cell.scattered(word) {
			return true
		}
	}
	return false
}

// compares reports whether a row's number is as asked. What is not known is
// like nothing.
func (t *term) compares(q Query, r Row) bool {
	n, ok := r.Number(t.column)
	if !ok {
		return false
	}
	if q.columns[t.column].Kind == Age {
		n = q.now - n
	}
	switch t.compare {
	case less:
		return n < t.number
	case atMost:
		return n <= t.number
	case more:
		return n > t.number
	case atLeast:
		return n >= t.number
	case equal:
	}
	return n >= t.number && n < t.number+t.unit
}
