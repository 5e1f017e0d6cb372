// Package cell measures, cuts and pads text in terminal cells.
//
// A Chinese character takes two cells and a Latin one takes one, so nothing
// that is shown may be measured in bytes or runes. Text given to this package
// is plain: styles go around the result.
package cell
