package text

import "fmt"

// Counted words a number of things: one of them, or any other number. Both
// words take the number first.
type Counted struct{ One, Many string }

// Of is the words for n, with what else they take.
func (c Counted) Of(n int, more ...any) string {
	words := c.Many
	if n == 1 {
		words = c.One
	}
	return fmt.Sprintf(words, append([]any{n}, more...)...)
}
