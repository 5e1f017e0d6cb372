package terminal

import "strconv"

// reach brings the cursor to x in row y: by writing what lies between once
// more, where that is no longer than a move.
func (e *encoder) reach(x, y int, row []cell) {
	if e.lost || e.y != y || e.x > x || !e.cheap(row[e.x:x]) {
		e.move(x, y)
		return
	}
	for ; e.x < x; e.x++ {
		e.buf = e.inks.append(e.buf, row[e.x].glyph)
	}
}

// cheap tells whether cells that are on the screen already can be written once
// more in the style in force, and in no more bytes than a move takes.
func (e *encoder) cheap(cells []cell) bool {
	if len(cells) > 0 && cells[0].width == 0 {
		return false // the cursor is in the middle of a character
	}
	size := 0
	for _, c := range cells {
		size += e.inks.size(c.glyph)
		fits := c.style == e.pen || c == blank && e.inks.invisible(e.pen)
		if !fits || size > len("\x1b[2C") {
			return false
		}
	}
	return true
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
