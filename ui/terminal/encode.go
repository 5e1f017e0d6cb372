package terminal

import "strconv"

// encoder writes the bytes that change the screen, and knows what state the
// terminal is in after them.
type encoder struct {
	buf    []byte
	styles *styles
	width  int
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

// row turns one row into another, in whichever way is shorter: by its
// differences, or by erasing it and drawing what isn't blank.
func (e *encoder) row(y int, old, next []cell) {
	start := *e
	e.diff(y, old, next)
	byDiff := *e
	from := 0
	for from < len(next) && old[from] == next[from] {
		from++
	}
	if from == len(next) || next[from].width == 0 {
		return
	}
	e.restore(start)
	e.buf = byDiff.buf // this attempt goes behind the other
	e.clearFrom(from, y)
	e.diff(y, cleared(old, from), next)
	if redrawn := e.buf[len(byDiff.buf):]; len(redrawn) < len(byDiff.buf)-len(start.buf) {
		e.buf = append(e.buf[:len(start.buf)], redrawn...)
		return
	}
	e.restore(byDiff)
}

// restore goes back to an earlier state, and forgets the bytes since.
func (e *encoder) restore(earlier encoder) { *e = earlier }

func cleared(row []cell, from int) []cell {
	out := make([]cell, len(row))
	copy(out, row[:from])
	for x := from; x < len(out); x++ {
		out[x] = blank
	}
	return out
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
	e.buf = append(e.buf, c.text...)
	e.x += int(c.width)
	if len(c.text) > 1 {
		e.exact = false
	}
	if joined(c.text) {
		e.lost = true
	}
}

// joined tells whether text is of several characters, on whose width as one
// terminals disagree.
func joined(text string) bool {
	for i := range text {
		if i > 0 {
			return true
		}
	}
	return false
}

func (e *encoder) style(to styleID) {
	e.buf = append(e.buf, e.styles.step(e.pen, to)...)
	e.pen = to
}

// reach brings the cursor to x in row y: by writing what lies between once
// more, where that is no longer than a move.
func (e *encoder) reach(x, y int, row []cell) {
	if !e.lost && e.y == y && e.x < x {
		size, limit := 0, len("\x1b[0C")
		for i := e.x; i < x && size <= limit; i++ {
			size += len(row[i].text)
			if row[i].style != e.pen {
				size = limit + 1
			}
		}
		if size <= limit {
			for ; e.x < x; e.x++ {
				e.buf = append(e.buf, row[e.x].text...)
			}
			return
		}
	}
	e.move(x, y)
}

// move brings the cursor to x, y by the shortest sequence.
func (e *encoder) move(x, y int) {
	down := y - e.y
	switch {
	case e.lost:
		e.jump(x, y)
	case down == 0 && x == e.x && e.x < e.width:
		return
	case down == 0 && x == 0:
		e.buf = append(e.buf, '\r')
	case down == 0 && e.exact && x > e.x:
		e.sequence(x-e.x, 'C')
	case down == 0:
		e.sequence(x+1, 'G')
	case down > 0 && down <= 3 && x == 0:
		e.buf = append(e.buf, "\r\n\n\n"[:1+down]...)
	default:
		e.jump(x, y)
	}
	e.x, e.y, e.exact, e.lost = x, y, true, false
}

// jump writes an absolute move.
func (e *encoder) jump(x, y int) {
	e.buf = append(e.buf, "\x1b["...)
	if y > 0 || x > 0 {
		e.buf = strconv.AppendInt(e.buf, int64(y+1), 10)
	}
	if x > 0 {
		e.buf = append(e.buf, ';')
		e.buf = strconv.AppendInt(e.buf, int64(x+1), 10)
	}
	e.buf = append(e.buf, 'H')
}

// sequence writes CSI n final, without an n of 1.
func (e *encoder) sequence(n int, final byte) {
	e.buf = append(e.buf, "\x1b["...)
	if n != 1 {
		e.buf = strconv.AppendInt(e.buf, int64(n), 10)
	}
	e.buf = append(e.buf, final)
}
