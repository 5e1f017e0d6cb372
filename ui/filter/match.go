// Package filter narrows what a screen shows by words typed after a slash.
package filter

import "strings"

// Query is what is looked for. The zero Query matches everything.
type Query struct{ words []string }

// Parse reads a query: plain words that must all be found, in any order,
// whatever their case.
func Parse(s string) Query { return Query{words: strings.Fields(strings.ToLower(s))} }

// Match reports whether a text, already in lower case, has what is looked for.
func (q Query) Match(lower string) bool {
	for _, w := range q.words {
		if !strings.Contains(lower, w) {
			return false
		}
	}
	return true
}

// Fold prepares a row's cells for Match. Cells are kept apart, so that no word
// is found across two of them.
func Fold(cells ...string) string { return strings.ToLower(strings.Join(cells, "\x00")) }
