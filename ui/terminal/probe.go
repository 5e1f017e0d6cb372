package terminal

import "bytes"

// A terminal shows how wide it draws characters of ambiguous width by where
// its cursor is after one: in the second column, or in the third.
const (
	probe = "\x1b[H●\x1b[6n" // CPR: where is the cursor?

	locationPrefix = "\x1b[1;"
	locationEnd    = 'R'
)

// ask draws the character in the corner, asks, and puts back what was there.
func (e *encoder) ask(top []cell) {
	e.style(0)
	e.buf = append(e.buf, probe...)
	e.lost = true
	for x := 0; x < min(2, len(top)); x++ {
		if top[x].width > 0 {
			e.reach(x, 0, top)
			e.put(top[x])
		}
	}
}

// takeLocation takes the answer to the probe out of b, while one is expected.
// It looks like shift and f3, or alt and f3, so it is looked for no longer
// than needed.
func (in *input) takeLocation(b []byte) []byte {
	if !in.locating.Load() {
		return b
	}
	at := bytes.Index(b, []byte(locationPrefix))
	if at < 0 || len(b) < at+len(locationPrefix)+2 || b[at+len(locationPrefix)+1] != locationEnd {
		return b
	}
	in.locating.Store(false)
	column := b[at+len(locationPrefix)]
	if column == '2' || column == '3' {
		in.located(column == '3')
	}
	return append(b[:at:at], b[at+len(locationPrefix)+2:]...)
}
