package filter

import (
	"strings"
	"unicode/utf8"
)

// Row is what a Query looks at. Its methods are called once or more for every
// row, so they should allocate nothing.
type Row interface {
	Line() Line
	// Number is the value of a column that is compared, in its kind's unit; ok is false where it is not known.
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
	var f Folder
	for _, c := range cells {
		f.Cell(c)
	}
	return f.Line()
}

// Or is a cell that is also found by other words than those it shows.
func Or(shown string, others ...string) string {
	return shown + string(otherEnd) + strings.Join(others, string(otherEnd))
}

// Folder makes lines one after the other, at little cost for each.
type Folder struct {
	line  []byte
	cells int
	wide  bool // whether there are letters that are not ASCII
}

// Cell adds a cell to the line: what it shows, and what it is also found by.
func (f *Folder) Cell(shown string, others ...string) {
	if f.cells++; f.cells > 1 {
		f.line = append(f.line, cellEnd)
	}
	f.add(shown)
	for _, s := range others {
		f.line = append(f.line, otherEnd)
		f.add(s)
	}
}

func (f *Folder) add(s string) {
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			f.wide = true
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		f.line = append(f.line, c)
	}
}

// Line is the line of the cells that were added. The next Cell begins another.
func (f *Folder) Line() Line {
	s := string(f.line)
	if f.wide {
		s = strings.ToLower(s)
	}
	f.line, f.cells, f.wide = f.line[:0], 0, false
	return Line(s)
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
