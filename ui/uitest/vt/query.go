package vt

import (
	"fmt"
	"strings"
)

// Query is a question that the program has put to the terminal.
type Query struct {
	Name  string // "dsr", "cpr", "da1", "osc11", ...
	Reply string // what a terminal that knows it would send; "" for none
}

// Queries hands over the questions that came since the last call.
func (t *Terminal) Queries() []Query {
	q := t.queries
	t.queries = nil
	return q
}

func (t *Terminal) query(name, reply string) {
	t.queries = append(t.queries, Query{Name: name, Reply: reply})
}

// ask answers the sequences without a prefix that want a reply.
func (t *Terminal) ask(final byte) {
	switch n := t.param(0, 0); {
	case final == 'n' && n == 5:
		t.query("dsr", "\x1b[0n")
	case final == 'n' && n == 6:
		t.query("cpr", fmt.Sprintf("\x1b[%d;%dR", t.cursor.y+1, t.cursor.x+1))
	case final == 'c':
		t.query("da1", "\x1b[?62;22c")
	case final == 't' && n == 18:
		t.query("size", fmt.Sprintf("\x1b[8;%d;%dt", t.height, t.width))
	}
}

// special obeys the sequences with a prefix or an intermediate byte.
func (t *Terminal) special(final byte) {
	p, n := &t.parser, t.param(0, 0)
	switch key := string(rune(p.prefix)) + string(p.middle) + string(rune(final)); key {
	case ">c":
		t.query("da2", "\x1b[>1;10;0c")
	case ">q":
		t.query("xtversion", "")
	case "?u":
		t.query("keyboard", "\x1b[?0u")
	case "?$p":
		on := 2
		if t.modes[n] {
			on = 1
		}
		t.query("mode", fmt.Sprintf("\x1b[?%d;%d$y", n, on))
	case "?n":
		t.query("dsr?", "")
	case "\x00!p":
		t.cursor.style, t.top, t.bottom, t.insert = plain(), 0, t.height-1, false
		t.cursor.origin = false
		t.modes[modeWrap], t.modes[modeCursor] = true, true
	case "\x00 q", ">m", ">u", "<u":
	default:
		t.Unknown["CSI "+strings.Trim(key, "\x00")]++
	}
}

// endString obeys an operating system command or another string.
func (t *Terminal) endString() {
	p := &t.parser
	if p.kind != ']' {
		return
	}
	command, rest, _ := strings.Cut(string(p.text), ";")
	switch command {
	case "0", "2":
		t.Title = rest
	case "10":
		t.colourQuery(command, rest, "rgb:cdcd/d6d6/f4f4")
	case "11":
		t.colourQuery(command, rest, "rgb:1e1e/1e1e/2e2e")
	}
}

func (t *Terminal) colourQuery(command, rest, colour string) {
	if rest == "?" {
		t.query("osc"+command, "\x1b]"+command+";"+colour+"\x1b\\")
	}
}
