package terminal

import (
	"slices"
	"strings"
)

// frame is one picture for the terminal.
type frame struct {
	view          string // lines, with styles
	width, height int    // of the terminal for which the view was made
	cursor        cursor
}

// cursor is where the terminal's own cursor stands, in cells from 0.
type cursor struct {
	x, y  int
	shown bool
}

// row is a line of a frame and the cells it came to.
type row struct {
	text  string
	cells []cell
}

func (r row) same(o row) bool { return r.text == o.text || slices.Equal(r.cells, o.cells) }

// canvas knows what is on the terminal and works out how to change it. It
// holds two frames of cells, and allocates nothing else for one more frame.
type canvas struct {
	rows   []row // what the terminal shows
	next   []row // the frame that is being drawn
	width  int
	inks   *inks
	state  state
	cursor cursor
	stale  bool // the terminal shows something else than rows
	probes bool // the next frame ends with a question about widths

	at    map[string]int // where the lines of rows are
	votes []int          // of findShift
	moved []row          // rows as a shift leaves them
	empty []cell         // a blank row
	spare []cell         // a row for the encoder
}

func newCanvas() *canvas { return &canvas{inks: newInks(), stale: true, at: map[string]int{}} }

// forget makes the next frame a full repaint: something else has been, or may
// have been, on the screen.
func (c *canvas) forget() { c.stale = true }

// draw appends to buf the bytes that make the terminal show f, none where it
// does so already.
func (c *canvas) draw(buf []byte, f frame) []byte {
	if c.inks.full() {
		c.inks.glyphs = glyphs{}
		c.stale = true
	}
	e := &encoder{buf: buf, inks: c.inks, width: f.width, state: c.state}
	if c.stale || f.width != c.width || f.height != len(c.rows) {
		c.clear(e, f)
	}
	e.spare = c.spare
	c.parse(f)
	c.change(e)
	c.rows, c.next = c.next, c.rows
	if c.probes && len(c.rows) > 0 {
		e.ask(c.rows[0].cells)
		c.probes = false
	}
	c.point(e, f.cursor)
	c.state = e.state
	return e.buf
}

// clear empties the screen.
func (c *canvas) clear(e *encoder, f frame) {
	e.buf = append(e.buf, "\x1b[m\x1b[H\x1b[2J"...)
	if c.stale || c.cursor.shown {
		e.buf = append(e.buf, "\x1b[?25l"...)
	}
	e.state = state{exact: true}
	if f.width != c.width || f.height != len(c.rows) {
		c.resize(f.width, f.height)
	}
	c.stale, c.cursor = false, cursor{}
	for y := range c.rows {
		c.rows[y].text = ""
		fill(c.rows[y].cells)
	}
}

// resize makes room for frames of a size.
func (c *canvas) resize(width, height int) {
	cells := make([]cell, 2*width*(height+1))
	cut := func() (row []cell) {
		row, cells = cells[:width:width], cells[width:]
		return row
	}
	c.width, c.rows, c.next = width, make([]row, height), make([]row, height)
	for y := range height {
		c.rows[y].cells, c.next[y].cells = cut(), cut()
	}
	c.moved, c.votes = make([]row, height), make([]int, 2*height)
	c.empty, c.spare = cut(), cut()
	fill(c.empty)
}

// parse makes the rows of a frame. The cells of lines that are on the screen
// already, at any height, are taken from there.
func (c *canvas) parse(f frame) {
	clear(c.at)
	for y, r := range c.rows {
		c.at[r.text] = y
	}
	rest := f.view
	for y := range c.next {
		r := &c.next[y]
		r.text, rest, _ = strings.Cut(rest, "\n")
		if from, known := c.at[r.text]; known {
			copy(r.cells, c.rows[from].cells)
			continue
		}
		c.inks.parseRow(r.cells, r.text)
	}
}

// change turns the rows on the screen into the next, by scrolling first where
// that is shorter.
func (c *canvas) change(e *encoder) {
	s, ok := c.findShift()
	if !ok {
		e.rows(c.rows, c.next)
		return
	}
	e.shorter(
		func() { e.rows(c.rows, c.next) },
		func() {
			e.scroll(s, len(c.next))
			e.rows(c.shifted(s), c.next)
		},
	)
}

// point puts the terminal's cursor where text is being typed, for the people's
// eyes and for the window of an input method.
func (c *canvas) point(e *encoder, want cursor) {
	want.shown = want.shown && want.x >= 0 && want.x < c.width && want.y >= 0 && want.y < len(c.rows)
	if want.shown {
		e.move(want.x, want.y)
	}
	if want.shown != c.cursor.shown {
		if want.shown {
			e.buf = append(e.buf, "\x1b[?25h"...)
		} else {
			e.buf = append(e.buf, "\x1b[?25l"...)
		}
	}
	c.cursor = want
}
