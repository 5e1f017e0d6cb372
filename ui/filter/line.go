package filter

import "strings"

// Row is what a Query looks at. Its methods are called once or more for every
// row, so they should allocate nothing.
type Row interface {
	Line() Line
	// Number is the value of a column that is Memory or Age, in that kind's
	// unit; ok is false where it is not known.
	Number(column int) (n int64, ok bool)
}

// Line is a row's cells, folded to one string. As a Row it has no numbers.
type Line string

const (
	// cellEnd keeps cells apart, so that no word is found across two of them.
	cellEnd = '\x00'
	// otherEnd keeps what a cell shows apart from what it is also found by.
	otherEnd = '\x01'
)

// Fold makes a line of a row's cells, in the order of its columns.
func Fold(cells ...string) Line {
	return Line(strings.ToLower(strings.Join(cells, string(cellEnd))))
}

// Or is a cell that is also found by other words than those it shows.
func Or(shown string, others ...string) string {
	return shown + string(otherEnd) + strings.Join(others, string(otherEnd))
}

// Line is l itself.
func (l Line) Line() Line { return l }

// Number knows none.
func (l Line) Number(int) (int64, bool) { return 0, false }

// cell is the n-th cell, with what it is also found by.
func (l Line) cell(n int) Line {
	for ; n > 0; n-- {
		_, l = l.cut()
	}
	c, _ := l.cut()
	return c
}

// cut takes the first cell off.
func (l Line) cut() (cell, rest Line) {
	if i := strings.IndexByte(string(l), cellEnd); i >= 0 {
		return l[:i], l[i+1:]
	}
	return l, ""
}

// begins reports whether a cell, or what it is also found by, has the prefix.
func (l Line) begins(prefix string) bool {
	for s := string(l); ; {
		if strings.HasPrefix(s, prefix) {
			return true
		}
		i := strings.IndexByte(s, otherEnd)
		if i < 0 {
			return false
		}
		s = s[i+1:]
	}
}

// scattered reports whether the letters of word occur in this order in what
// the cell shows.
func (l Line) scattered(word string) bool {
	s := string(l)
	if i := strings.IndexByte(s, otherEnd); i >= 0 {
		s = s[:i]
	}
	for _, r := range word {
		i := strings.IndexRune(s, r)
		if i < 0 {
			return false
		}
		s = s[i+len(string(r)):]
	}
	return true
}
