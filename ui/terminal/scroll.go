package terminal

import "strconv"

// shift says that rows top to bottom move up by so many rows, or down where by
// is negative.
type shift struct{ top, bottom, by int }

// findShift finds the move that brings most of the next rows to their places,
// and false where none brings two.
func (c *canvas) findShift() (shift, bool) {
	height := len(c.next)
	clear(c.votes)
	best := height // the index of no move at all, which gets no votes
	for y, r := range c.next {
		from, found := c.at[r.text]
		if !found || r.text == "" || r.text == c.rows[y].text {
			continue
		}
		by := height + from - y
		c.votes[by]++
		if c.votes[by] > c.votes[best] {
			best = by
		}
	}
	if height == 0 || c.votes[best] < 2 {
		return shift{}, false
	}
	by := best - height
	first, last := -1, -1
	for y, r := range c.next {
		if from := y + by; from >= 0 && from < height && r.text != "" && r.text == c.rows[from].text {
			if first < 0 {
				first = y
			}
			last = y
		}
	}
	if by > 0 {
		return shift{top: first, bottom: last + by, by: by}, true
	}
	return shift{top: first + by, bottom: last, by: by}, true
}

// shifted is what the rows on the screen are after the shift.
func (c *canvas) shifted(s shift) []row {
	copy(c.moved, c.rows)
	for y := s.top; y <= s.bottom; y++ {
		from := y + s.by
		if from < s.top || from > s.bottom {
			c.moved[y] = row{cells: c.empty}
			continue
		}
		c.moved[y] = c.rows[from]
	}
	return c.moved
}

// scroll makes the terminal move the rows itself. Lines are deleted or
// inserted at the top, within a scroll region where rows below are to stay:
// all terminals can, and none needs to be asked.
func (e *encoder) scroll(s shift, height int) {
	e.style(0) // the rows that come in are empty
	region := s.bottom < height-1
	if region {
		e.buf = append(e.buf, "\x1b["...)
		e.buf = strconv.AppendInt(e.buf, int64(s.top+1), 10)
		e.buf = append(e.buf, ';')
		e.buf = strconv.AppendInt(e.buf, int64(s.bottom+1), 10)
		e.buf = append(e.buf, 'r')
		e.lost = true
	}
	e.move(0, s.top)
	if s.by > 0 {
		e.sequence(s.by, 'M')
	} else {
		e.sequence(-s.by, 'L')
	}
	if region {
		e.buf = append(e.buf, "\x1b[r"...)
		e.state = state{exact: true} // it moves to the top left
	}
}
