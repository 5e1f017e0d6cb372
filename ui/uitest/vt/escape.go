package vt

import "strings"

// control obeys a character of C0.
func (t *Terminal) control(b byte) {
	c := &t.cursor
	switch b {
	case 0x07:
		t.Bells++
	case '\b':
		c.x, c.pending = max(c.x-1, 0), false
	case '\t':
		t.tab()
	case '\n', '\v', '\f':
		t.index()
		if t.newline {
			c.x = 0
		}
		c.pending = false
	case '\r':
		c.x, c.pending = 0, false
	case 0x0e:
		c.set = 1
	case 0x0f:
		c.set = 0
	}
}

func (t *Terminal) tab() {
	x := t.cursor.x + 1
	for x < t.width-1 && !t.isTab(x) {
		x++
	}
	t.cursor.x, t.cursor.pending = min(x, t.width-1), false
}

func (t *Terminal) backTab() {
	x := t.cursor.x - 1
	for x > 0 && !t.isTab(x) {
		x--
	}
	t.move(x, t.cursor.y)
}

func (t *Terminal) isTab(x int) bool { return t.tabs[x] || !t.tabsCleared && x%8 == 0 }

func (t *Terminal) stepEscape(b byte) {
	p := &t.parser
	if b >= 0x20 && b <= 0x2f {
		p.middle = append(p.middle, b)
		return
	}
	p.state = ground
	if len(p.middle) > 0 {
		if i := strings.IndexByte("()*+", p.middle[0]); i >= 0 {
			t.cursor.lines[i] = b == '0'
		}
		return
	}
	switch b {
	case '[':
		p.state, p.prefix, p.params = csi, 0, p.params[:0]
	case ']', 'P', 'X', '^', '_':
		p.state, p.kind, p.escape, p.text = str, b, false, p.text[:0]
	case '7':
		t.save()
	case '8':
		t.restore()
	case 'D':
		t.index()
	case 'E':
		t.cursor.x = 0
		t.index()
	case 'M':
		t.reverseIndex()
	case 'H':
		t.tabs[t.cursor.x] = true
	case 'c':
		t.reset()
	case '=', '>', '\\':
	default:
		t.Unknown["ESC "+string(rune(b))]++
	}
}

func (t *Terminal) save() { t.saved[t.screenIndex()] = t.cursor }

func (t *Terminal) restore() {
	t.cursor = t.saved[t.screenIndex()]
	t.cursor.x, t.cursor.y = min(t.cursor.x, t.width-1), min(t.cursor.y, t.height-1)
}

func (t *Terminal) screenIndex() int {
	if t.onAlt {
		return 1
	}
	return 0
}
