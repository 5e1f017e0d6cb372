// Package filter narrows what a screen shows by an expression typed after a
// slash.
//
// An expression is terms with spaces between them, all of which must hold:
//
//	word           found in any cell, whatever its case
//	~word          its letters found in this order in one cell
//	column:value   found in that column; a number or an age may be compared
//	!term          the opposite
//	"two words"    taken as they are
//
// Full-width signs, as Chinese keyboards give them, mean the same. column.go
// has what a screen declares of its columns, parse.go and lex.go the reading
// of an expression, match.go its evaluation, line.go the rows that it looks
// at, and input.go the line where it is typed.
package filter
