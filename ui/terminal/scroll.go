package terminal

import "strconv"

// shift says that rows top to bottom move up by so many rows, or down where by
// is negative.
type shift struct{ top, bottom, by int }

// findShift finds the move that brings most rows of next to their places, and
// false where none brings two.
func findShift(old, next []row) (shift, bool) {
	at := make(map[string]int, len(old))
	for y, r := range old {
		at[r.text] = y
	}
	votes, best := map[int]int{}, 0
	for y, r := range next {
		from, found := at[r.text]
		if !found || r.text == "" || r.text == old[y].text {
			continue
		}
		votes[from-y]++
		if votes[from-y] > votes[best] {
			best = from - y
		}
	}
	if votes[best] < 2 {
		return shift{}, false
	}
	first, last := -1, -1
	for y := range next {
		if from := y + best; from >= 0 && from < len(old) && next[y].text != "" && next[y].text == old[from].text {
			if first < 0 {
				first = y
			}
			last = y
		}
	}
	if best > 0 {
		return shift{top: first, bottom: last + best, by: best}, true
	}
	return shift{top: first + best, bottom: last, by: best}, true
}

// apply is what the rows are after the shift.
func (s shift) apply(rows []row, empty row) []row {
	out := append([]row(nil), rows...)
	for y := s.top; y <= s.bottom; y++ {
		from := y + s.by
		if from < s.top || from > s.bottom {
			out[y] = empty
			continue
		}
		out[y] = rows[from]
	}
	return out
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
