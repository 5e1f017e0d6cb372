package filter

import (
	"math"
	"strconv"
	"strings"
)

// Parse reads an expression about columns. The error is an *Error, of the
// first term that cannot be used; the query is then of the other terms. With
// Reason Incomplete, the term may become right by more being typed.
func Parse(s string, columns Columns) (Query, error) {
	q := Query{columns: columns}
	var err error
	for _, t := range lex(s) {
		read, reason := t.term(columns)
		switch {
		case reason == fine:
			q.terms = append(q.terms, read)
		case err == nil:
			err = &Error{Reason: reason, Word: t.wrong(reason), Columns: columns}
		}
	}
	return q, err
}

// wrong is the part of a term that a reason is about.
func (t token) wrong(r Reason) string {
	switch r {
	case UnknownColumn:
		return t.column
	case Incomplete:
		return t.raw
	case BadNumber, BadCount, BadAge:
	}
	return strings.TrimLeftFunc(t.value, func(r rune) bool { return strings.ContainsRune("<>=≤≥", halfWidth(r)) })
}

// fine is the reason of a term with which nothing is wrong.
const fine Reason = -1

// term makes a condition of what was typed.
func (t token) term(columns Columns) (term, Reason) {
	out := term{not: t.not, fuzzy: t.fuzzy, column: anywhere, text: strings.ToLower(t.value)}
	if t.named {
		out.column = columns.find(t.column)
		if out.column < 0 {
			return term{}, UnknownColumn
		}
	}
	switch {
	case t.open, t.value == "":
		return term{}, Incomplete
	case out.column < 0 || t.quoted || t.fuzzy:
		return out, fine
	}
	switch columns[out.column].Kind {
	case Memory:
		return out.comparing(gigabytes, BadNumber)
	case Count:
		return out.comparing(count, BadCount)
	case Age:
		return out.comparing(seconds, BadAge)
	case Contains, Prefix:
	}
	return out, fine
}

// comparing reads what a number is compared with, by the sign before it.
func (t term) comparing(read func(string) (number, unit int64, ok bool), bad Reason) (term, Reason) {
	value := strings.Map(halfWidth, t.text)
	for _, sign := range []struct {
		text string
		is   comparison
	}{{"<=", atMost}, {">=", atLeast}, {"≤", atMost}, {"≥", atLeast}, {"<", less}, {">", more}, {"=", equal}} {
		if rest, ok := strings.CutPrefix(value, sign.text); ok {
			t.compare, value = sign.is, rest
			break
		}
	}
	if value == "" {
		return term{}, Incomplete
	}
	var ok bool
	switch t.number, t.unit, ok = read(value); {
	case ok:
		return t, fine
	case bad == BadAge && isNumber(value):
		return term{}, Incomplete // the unit comes next
	}
	return term{}, bad
}

func isNumber(s string) bool { _, ok := whole(s, 1); return ok }

// gigabytes reads an amount of GB, or of MB where it says so, as MB.
func gigabytes(s string) (mb, unit int64, ok bool) {
	const mbPerGB = 1024
	n, word := split(s)
	scale := float64(mbPerGB)
	switch word {
	case "", "g", "gb":
	case "m", "mb":
		scale = 1
	default:
		return 0, 0, false
	}
	mb, ok = whole(n, scale)
	return mb, 1, ok
}

// count reads a whole number.
func count(s string) (n, unit int64, ok bool) {
	n, err := strconv.ParseInt(s, 10, 32)
	return n, 1, err == nil && n >= 0
}

// seconds reads a length of time: a number and a unit.
func seconds(s string) (number, unit int64, ok bool) {
	const minute, hour, day, week = 60, 60 * 60, 24 * 60 * 60, 7 * 24 * 60 * 60
	n, word := split(s)
	switch word {
	case "m", "min", "分", "分钟":
		unit = minute
	case "h", "时", "小时":
		unit = hour
	case "d", "天":
		unit = day
	case "w", "周":
		unit = week
	default:
		return 0, 0, false
	}
	number, ok = whole(n, float64(unit))
	return number, unit, ok
}

// split parts a number from the word after it.
func split(s string) (number, word string) {
	end := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })
	if end < 0 {
		return s, ""
	}
	return s[:end], s[end:]
}

// whole is a decimal number times scale, where that is of any use.
func whole(s string, scale float64) (int64, bool) {
	n, err := strconv.ParseFloat(s, 64)
	if n *= scale; err != nil || n > math.MaxInt32*scale {
		return 0, false
	}
	return int64(math.Round(n)), true
}
