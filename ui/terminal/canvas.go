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

// row is a line of a frame and the cells it came to. It is never changed.
type row struct {
	text  string
	cells []cell
}

func (r row) same(o row) bool { return r.text == o.text || slices.Equal(r.cells, o.cells) }

// canvas knows what is on the terminal and works out how to change it.
type canvas struct {
	rows   []row // what the terminal shows
	width  int
	styles *styles
	state  state
	cursor cursor
	stale  bool // the terminal shows something else than rows
	probes bool // the next frame ends with a question about widths
}

func newCanvas() *canvas { return &canvas{styles: newStyles(), stale: true} }

// forget makes the next frame a full repaint: something else has been, or may
// have been, on the screen.
func (c *canvas) forget() { c.stale = true }

// draw appends to buf the bytes that make the terminal show f, none where it
// does so already.
func (c *canvas) draw(buf []byte, f frame) []byte {
	e := &encoder{buf: buf, styles: c.styles, width: f.width, state: c.state}
	if c.stale || f.width != c.width || f.height != len(c.rows) {
		c.clear(e, f)
	}
	next := c.parse(f)
	c.change(e, next)
	c.rows = next
	if c.probes && len(next) > 0 {
		e.ask(next[0].cells)
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
	c.width, c.stale, c.cursor = f.width, false, cursor{}
	c.rows = make([]row, f.height)
	for y := range c.rows {
		c.rows[y] = c.empty()
	}
}

func (c *canvas) empty() row { return row{cells: cleared(make([]cell, c.width), 0)} }

// parse makes the rows of a frame. Those of the frame before it, at any
// height, are taken from there.
func (c *canvas) parse(f frame) []row {
	known := make(map[string]row, len(c.rows))
	for _, r := range c.rows {
		known[r.text] = r
	}
	next := make([]row, f.height)
	rest := f.view
	for y := range next {
		var text string
		text, rest, _ = strings.Cut(rest, "\n")
		r, ok := known[text]
		if !ok {
			r = row{text: text, cells: c.styles.parseRow(text, f.width)}
		}
		next[y] = r
	}
	return next
}

// change turns the rows on the screen into next, by scrolling first where that
// is shorter.
func (c *canvas) change(e *encoder, next []row) {
	s, ok := findShift(c.rows, next)
	if !ok {
		e.rows(c.rows, next)
		return
	}
	e.shorter(
		func() { e.rows(c.rows, next) },
		func() {
			e.scroll(s, len(next))
			e.rows(s.apply(c.rows, c.empty()), next)
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
