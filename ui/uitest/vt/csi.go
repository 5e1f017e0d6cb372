package vt

import (
	"strconv"
	"strings"
)

// params are the numbers of the sequence, with missing for those left out.
func (t *Terminal) params(missing int) []int {
	fields := strings.Split(strings.ReplaceAll(string(t.parser.params), ":", ";"), ";")
	numbers := make([]int, len(fields))
	for i, f := range fields {
		n, err := strconv.Atoi(f)
		if err != nil {
			n = missing
		}
		numbers[i] = n
	}
	return numbers
}

// param is number i of the sequence, or missing.
func (t *Terminal) param(i, missing int) int {
	if p := t.params(missing); i < len(p) {
		return p[i]
	}
	return missing
}

func (t *Terminal) move(x, y int) {
	t.cursor.x = max(0, min(x, t.width-1))
	t.cursor.y = max(0, min(y, t.height-1))
	t.cursor.pending = false
}

// dispatch obeys the control sequence that ends in final.
func (t *Terminal) dispatch(final byte) {
	switch p := t.parser; {
	case len(p.middle) > 0 || p.prefix != 0 && !strings.ContainsRune("hlJK", rune(final)):
		t.special(final)
	case strings.ContainsRune("ABCDEFGHIZad`ef", rune(final)):
		t.travel(final)
	case strings.ContainsRune("JKX@PLMSTbg", rune(final)):
		t.change(final)
	default:
		t.set(final)
	}
}

// travel obeys the sequences that move the cursor.
func (t *Terminal) travel(final byte) {
	c, n := &t.cursor, max(t.param(0, 1), 1)
	switch final {
	case 'A':
		t.move(c.x, t.above(n))
	case 'F':
		t.move(0, t.above(n))
	case 'B', 'e':
		t.move(c.x, t.below(n))
	case 'E':
		t.move(0, t.below(n))
	case 'C', 'a':
		t.move(c.x+n, c.y)
	case 'D':
		t.move(c.x-n, c.y)
	case 'G', '`':
		t.move(n-1, c.y)
	case 'd':
		t.move(c.x, t.row(n))
	case 'H', 'f':
		t.move(max(t.param(1, 1), 1)-1, t.row(n))
	case 'I':
		for range n {
			t.tab()
		}
	case 'Z':
		for range n {
			t.backTab()
		}
	}
}

// row is the row numbered n from 1, which origin mode counts in the region.
func (t *Terminal) row(n int) int {
	if t.cursor.origin {
		return min(n-1+t.top, t.bottom)
	}
	return n - 1
}

func (t *Terminal) above(n int) int {
	if t.cursor.y >= t.top {
		return max(t.cursor.y-n, t.top)
	}
	return t.cursor.y - n
}

func (t *Terminal) below(n int) int {
	if t.cursor.y <= t.bottom {
		return min(t.cursor.y+n, t.bottom)
	}
	return t.cursor.y + n
}

// change obeys the sequences that edit what is on the screen.
func (t *Terminal) change(final byte) {
	c, n := &t.cursor, max(t.param(0, 1), 1)
	inside := c.y >= t.top && c.y <= t.bottom
	switch final {
	case 'J':
		t.eraseScreen(t.param(0, 0))
	case 'K':
		t.eraseLine(t.param(0, 0))
	case 'X':
		t.erase(c.y, c.x, min(c.x+n, t.width))
	case '@':
		t.shift(n)
	case 'P':
		t.shift(-n)
	case 'L':
		if inside {
			t.scrollDown(c.y, n)
			t.move(0, c.y)
		}
	case 'M':
		if inside {
			t.scrollUp(c.y, n)
			t.move(0, c.y)
		}
	case 'S':
		t.scrollUp(t.top, n)
	case 'T':
		t.scrollDown(t.top, n)
	case 'b':
		for range min(n, t.width*t.height) {
			if t.last != "" {
				t.put(t.last, t.lastWidth)
			}
		}
	case 'g':
		if t.param(0, 0) == 3 {
			t.tabs, t.tabsCleared = map[int]bool{}, true
			return
		}
		delete(t.tabs, c.x)
	}
}

func (t *Terminal) eraseScreen(which int) {
	c := &t.cursor
	switch which {
	case 0:
		t.erase(c.y, c.x, t.width)
		for y := c.y + 1; y < t.height; y++ {
			t.erase(y, 0, t.width)
		}
	case 1:
		for y := range c.y {
			t.erase(y, 0, t.width)
		}
		t.erase(c.y, 0, c.x+1)
	case 2:
		t.Clears++
		for y := range t.height {
			t.erase(y, 0, t.width)
		}
	}
}

func (t *Terminal) eraseLine(which int) {
	c := &t.cursor
	switch which {
	case 0:
		t.erase(c.y, c.x, t.width)
	case 1:
		t.erase(c.y, 0, c.x+1)
	case 2:
		t.erase(c.y, 0, t.width)
	}
	c.pending = false
}
