package vt

// index moves down a row, and scrolls at the bottom of the region.
func (t *Terminal) index() {
	c := &t.cursor
	c.pending = false
	switch {
	case c.y == t.bottom:
		t.scrollUp(t.top, 1)
	case c.y < t.height-1:
		c.y++
	}
}

// reverseIndex moves up a row, and scrolls at the top of the region.
func (t *Terminal) reverseIndex() {
	c := &t.cursor
	c.pending = false
	switch {
	case c.y == t.top:
		t.scrollDown(t.top, 1)
	case c.y > 0:
		c.y--
	}
}

// scrollUp moves the rows from top to the bottom of the region up by n.
func (t *Terminal) scrollUp(top, n int) {
	g := t.grid()
	for y := top; y <= t.bottom; y++ {
		if y+n <= t.bottom {
			g[y] = g[y+n]
			continue
		}
		g[y] = blankRow(t.width, t.cursor.style)
	}
}

// scrollDown moves the rows from top to the bottom of the region down by n.
func (t *Terminal) scrollDown(top, n int) {
	g := t.grid()
	for y := t.bottom; y >= top; y-- {
		if y-n >= top {
			g[y] = g[y-n]
			continue
		}
		g[y] = blankRow(t.width, t.cursor.style)
	}
}

// region sets the rows that scroll, counted from 1.
func (t *Terminal) region(top, bottom int) {
	if bottom <= 0 || bottom > t.height {
		bottom = t.height
	}
	if top >= bottom {
		return
	}
	t.top, t.bottom = top-1, bottom-1
	t.home()
}

// home moves to the top left, of the region in origin mode.
func (t *Terminal) home() {
	y := 0
	if t.cursor.origin {
		y = t.top
	}
	t.move(0, y)
}
