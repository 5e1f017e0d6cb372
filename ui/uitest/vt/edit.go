package vt

func (t *Terminal) putRune(r rune) {
	if t.cursor.lines[t.cursor.set] {
		if s, ok := lineDrawing(r); ok {
			t.put(s, 1)
			return
		}
	}
	if w := t.runeWidth(r); w > 0 {
		t.put(string(r), w)
		return
	}
	t.combine(r)
}

// combine adds r to the character before the cursor.
func (t *Terminal) combine(r rune) {
	x, row := t.cursor.x, t.grid()[t.cursor.y]
	if !t.cursor.pending {
		x--
	}
	if x > 0 && row[x].Tail {
		x--
	}
	if x >= 0 && row[x].Text != "" {
		row[x].Text += string(r)
	}
}

// put writes a character of the given width at the cursor.
func (t *Terminal) put(s string, width int) {
	t.last, t.lastWidth = s, width
	if width > t.width {
		return
	}
	c := &t.cursor
	if t.modes[modeWrap] && (c.pending || c.x+width > t.width) {
		c.x = 0
		t.index()
		t.Wraps++
	}
	c.x = min(c.x, t.width-width)
	row := t.grid()[c.y]
	if t.insert {
		copy(row[min(c.x+width, t.width):], row[c.x:])
		repair(row)
	}
	for x := c.x; x < c.x+width; x++ {
		t.split(c.y, x)
	}
	row[c.x] = Cell{Text: s, Wide: width == 2, Style: c.style}
	if width == 2 {
		row[c.x+1] = Cell{Tail: true, Style: c.style}
	}
	c.x += width
	c.pending = c.x >= t.width
	c.x = min(c.x, t.width-1)
}

// split blanks the other half of a wide character that is about to lose one.
func (t *Terminal) split(y, x int) {
	row := t.grid()[y]
	if row[x].Tail && x > 0 {
		row[x-1] = erased(row[x-1].Style)
	}
	if row[x].Wide && x+1 < t.width {
		row[x+1] = erased(row[x+1].Style)
	}
}

// repair blanks the halves of wide characters that a shift has parted.
func repair(row []Cell) {
	for x := range row {
		alone := row[x].Tail && (x == 0 || !row[x-1].Wide) ||
			row[x].Wide && (x+1 == len(row) || !row[x+1].Tail)
		if alone {
			row[x] = Cell{Style: row[x].Style}
		}
	}
}

func (t *Terminal) erase(y, from, to int) {
	if from >= to {
		return
	}
	t.split(y, from)
	t.split(y, to-1)
	t.fill(y, from, to)
}

func (t *Terminal) fill(y, from, to int) {
	row := t.grid()[y]
	for x := from; x < to; x++ {
		row[x] = erased(t.cursor.style)
	}
}

// shift moves the rest of the row by n cells from the cursor, to the right
// where n is positive.
func (t *Terminal) shift(n int) {
	c := &t.cursor
	row := t.grid()[c.y]
	if row[c.x].Tail {
		t.split(c.y, c.x)
		row[c.x] = Cell{Style: row[c.x].Style}
	}
	if n > 0 {
		n = min(n, t.width-c.x)
		copy(row[c.x+n:], row[c.x:t.width-n])
		t.fill(c.y, c.x, c.x+n)
	} else {
		n = min(-n, t.width-c.x)
		copy(row[c.x:], row[c.x+n:])
		t.fill(c.y, t.width-n, t.width)
	}
	repair(row)
}

// lineDrawing is the character of DEC's set that r stands for.
func lineDrawing(r rune) (string, bool) {
	const from, to = "jklmnqtuvwxa`fg~", "┘┐┌└┼─├┤┴┬│▒◆°±·"
	for i, c := range []rune(from) {
		if c == r {
			return string([]rune(to)[i]), true
		}
	}
	return "", false
}
