package terminal

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
	e.shorter(
		func() { e.diff(y, old, next) },
		func() {
			e.clearFrom(from, y)
			e.diff(y, cleared(old, from), next)
		},
	)
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

// cleared is row with nothing from a column on.
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
