package vt

import "unicode/utf8"

// parser holds a sequence of which not all bytes have come.
type parser struct {
	state  state
	char   []byte // of UTF-8
	text   []byte // of a string: OSC, DCS, APC
	kind   byte   // what began the string
	escape bool   // ESC came inside the string
	prefix byte   // '?', '>', '=' or '<' of CSI, or 0
	middle []byte // intermediate bytes
	params []byte
}

type state int

const (
	ground state = iota
	escape
	csi
	str
)

const (
	esc = 0x1b
	can = 0x18
	sub = 0x1a
)

func (t *Terminal) step(b byte) {
	p := &t.parser
	switch {
	case p.state == str:
		t.stepString(b)
	case b == esc:
		t.flushChar()
		p.state, p.middle = escape, p.middle[:0]
	case b == can || b == sub:
		p.state = ground
	case b < 0x20:
		t.flushChar()
		t.control(b)
	case p.state == ground:
		t.stepGround(b)
	case p.state == escape:
		t.stepEscape(b)
	default:
		t.stepCSI(b)
	}
}

func (t *Terminal) stepCSI(b byte) {
	p := &t.parser
	switch {
	case b >= '<' && b <= '?':
		p.prefix = b
	case b >= '0' && b <= ';':
		p.params = append(p.params, b)
	case b < '0':
		p.middle = append(p.middle, b)
	case b <= 0x7e:
		p.state = ground
		t.dispatch(b)
	}
}

// stepString collects a string up to BEL or ESC \.
func (t *Terminal) stepString(b byte) {
	p := &t.parser
	if p.escape && b == esc && p.kind == 'P' { // as tmux has what it passes on
		p.escape, p.text = false, append(p.text, esc)
		return
	}
	if p.escape {
		p.escape = false
		t.endString()
		p.state = escape
		if b != '\\' {
			p.middle = p.middle[:0]
			t.stepEscape(b)
			return
		}
		p.state = ground
		return
	}
	switch {
	case b == esc:
		p.escape = true
	case b == 0x07 && p.kind == ']':
		t.endString()
		p.state = ground
	case b == can || b == sub:
		p.state = ground
	case len(p.text) < 1<<20:
		p.text = append(p.text, b)
	}
}

func (t *Terminal) stepGround(b byte) {
	p := &t.parser
	if b < utf8.RuneSelf {
		t.flushChar()
		if b != 0x7f {
			t.putRune(rune(b))
		}
		return
	}
	p.char = append(p.char, b)
	if !utf8.FullRune(p.char) {
		return
	}
	r, n := utf8.DecodeRune(p.char)
	rest := append([]byte(nil), p.char[n:]...)
	p.char = p.char[:0]
	t.putRune(r)
	for _, c := range rest {
		t.stepGround(c)
	}
}

// flushChar shows that a character was cut off.
func (t *Terminal) flushChar() {
	if p := &t.parser; p.state == ground && len(p.char) > 0 {
		p.char = p.char[:0]
		t.put("\uFFFD", 1)
	}
}
