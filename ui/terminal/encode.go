package terminal

import "unicode/utf8"

// encoder writes the bytes that change the screen, and knows what state the
// terminal is in after them.
type encoder struct {
	buf   []byte
	inks  *inks
	width int
	spare []cell // a row to work with
	state
}

// state is what the terminal will go on from.
type state struct {
	pen  styleID
	x, y int // of the cursor; x is the width after the last column was written
	// exact says that x is sure. It isn't after a character that some
	// terminals draw wider than others, until the next absolute move.
	exact bool
	// lost says that the cursor may be anywhere.
	lost bool
}

// rows turns the rows in old into those in next.
func (e *encoder) rows(old, next []row) {
	for y := range next {
		if !old[y].same(next[y]) {
			e.row(y, old[y].cells, next[y].cells)
		}
	}
}

// row turns one row into another: by its differences, or by erasing what
// differs and drawing what isn't blank.
func (e *encoder) row(y int, old, next []cell) {
	from := 0
	for from < len(next) && old[from] == next[from] {
		from++
	}
	if from == len(next) {
		return
	}
	if isBlank(old[from:]) {
		e.diff(y, old, next)
		return
	}
	e.shorter(
		func() { e.diff(y, old, next) },
		func() {
			e.clearFrom(from, y)
			copy(e.spare, old[:from])
			fill(e.spare[from:])
			e.diff(y, e.spare, next)
		},
	)
}

func isBlank(cells []cell) bool {
	for _, c := range cells {
		if c != blank {
			return false
		}
	}
	return true
}

// shorter writes the shorter of two ways to the same screen.
func (e *encoder) shorter(one, other func()) {
	start := *e
	one()
	first := *e
	*e = start
	e.buf = first.buf // the other goes behind the one
	other()
	second := e.buf[len(first.buf):]
	if len(second) >= len(first.buf)-len(start.buf) {
		*e = first
		return
	}
	e.buf = append(e.buf[:len(start.buf)], second...)
}

// diff writes the cells that differ, and erases the blank rest.
func (e *encoder) diff(y int, old, next []cell) {
	end := len(next)
	for end > 0 && next[end-1] == blank {
		end--
	}
	for x := 0; x < end; {
		w := max(int(next[x].width), 1)
		if !sameCells(old, next, x, w) {
			e.reach(x, y, next)
			e.put(next[x])
		}
		x += w
	}
	for x := end; x < len(next); x++ {
		if old[x] != blank {
			e.clearFrom(x, y)
			return
		}
	}
}

func sameCells(a, b []cell, x, n int) bool {
	for i := x; i < x+n; i++ {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// clearFrom erases the row from x on. Erasing takes the background in force,
// on some terminals, so the style must be plain.
func (e *encoder) clearFrom(x, y int) {
	e.move(x, y)
	e.style(0)
	e.buf = append(e.buf, "\x1b[K"...)
}

// put writes a cell at the cursor.
func (e *encoder) put(c cell) {
	e.style(c.style)
	e.buf = e.inks.append(e.buf, c.glyph)
	e.x += int(c.width)
	if c.glyph >= utf8.RuneSelf {
		e.exact = false
	}
	if c.glyph < 0 { // terminals disagree about the width of several as one
		e.exact, e.lost = false, true
	}
}

func (e *encoder) style(to styleID) {
	if to == e.pen {
		return
	}
	e.buf = append(e.buf, e.inks.step(e.pen, to)...)
	e.pen = to
}
