//go:build unix

package bench

import (
	"strconv"

	"cdsredis/ui/uitest/vt"
)

// The yardsticks are what others would need for the same change, in bytes: a
// good renderer that compares cells, and printing the changed rows whole.
// Both forget how they got there: they know the two screens and nothing else.

// cellDiff is what a comparison of cells costs: each cell that differs, the
// moves and the changes of style between them, and erasing blank rests.
func cellDiff(before, after *vt.Terminal) int {
	_, rows := after.Size()
	b := bill{x: -1, y: -1, pen: plain}
	for y := range rows {
		b.row(lineOf(before, y), lineOf(after, y), y)
	}
	return b.bytes + sgr(b.pen, plain)
}

// wholeRows is what it costs to print each changed row from its start.
func wholeRows(before, after *vt.Terminal) int {
	_, rows := after.Size()
	sum := 0
	for y := range rows {
		if next := lineOf(after, y); changed(lineOf(before, y), next) > 0 {
			b := bill{x: -1, y: -1, pen: plain}
			b.row(make([]vt.Cell, len(next)), next, y)
			sum += b.bytes + sgr(b.pen, plain)
		}
	}
	return sum
}

// changed is how many cells differ.
func changed(before, after []vt.Cell) int {
	n := 0
	for x := range after {
		if before[x] != after[x] {
			n++
		}
	}
	return n
}

// changedRows are the rows of the screen that differ.
func changedRows(before, after *vt.Terminal) []int {
	var rows []int
	for y := range height {
		if changed(lineOf(before, y), lineOf(after, y)) > 0 {
			rows = append(rows, y)
		}
	}
	return rows
}

func lineOf(t *vt.Terminal, y int) []vt.Cell {
	columns, _ := t.Size()
	line := make([]vt.Cell, columns)
	for x := range line {
		line[x] = t.Cell(x, y).Looks()
	}
	return line
}

var plain = vt.Style{FG: -1, BG: -1}

// bill adds up bytes while it follows the cursor and the style in force.
type bill struct {
	bytes, x, y int
	pen         vt.Style
}

func (b *bill) row(before, after []vt.Cell, y int) {
	end := len(after)
	for end > 0 && after[end-1] == blank {
		end--
	}
	for x := 0; x < end; x++ {
		c := after[x]
		if c.Tail || c == before[x] && !(c.Wide && after[x+1] != before[x+1]) {
			continue
		}
		b.reach(x, y, after)
		b.put(c)
	}
	for x := end; x < len(after); x++ {
		if before[x] != blank {
			b.move(x, y)
			b.bytes += sgr(b.pen, plain) + len("\x1b[K")
			b.pen = plain
			return
		}
	}
}

var blank = vt.Cell{Style: plain}

func (b *bill) put(c vt.Cell) {
	b.bytes += sgr(b.pen, c.Style) + max(len(c.Text), 1)
	b.pen = c.Style
	b.x++
	if c.Wide {
		b.x++
	}
}

// reach goes to x by printing what lies between, where that is shorter.
func (b *bill) reach(x, y int, row []vt.Cell) {
	if b.y != y || b.x > x {
		b.move(x, y)
		return
	}
	again := *b
	for i := b.x; i < x; i++ {
		if !row[i].Tail {
			again.put(row[i])
		}
	}
	again.x = x
	direct := *b
	direct.move(x, y)
	if again.bytes+sgr(again.pen, row[x].Style) < direct.bytes+sgr(direct.pen, row[x].Style) {
		*b = again
		return
	}
	*b = direct
}

func (b *bill) move(x, y int) {
	switch {
	case b.y == y && b.x == x:
	case b.y == y && b.x < x:
		b.bytes += len("\x1b[C")
		if x-b.x > 1 {
			b.bytes += digits(x - b.x)
		}
	default:
		b.bytes += len("\x1b[;H") + digits(y+1) + digits(x+1)
	}
	b.x, b.y = x, y
}

func digits(n int) int { return len(strconv.Itoa(n)) }

// sgr is the size of the change from one style to another, by its differences
// or from scratch.
func sgr(from, to vt.Style) int {
	switch {
	case from == to:
		return 0
	case to == plain:
		return len("\x1b[m")
	}
	scratch := len("0") + colours(plain, to) + flags(to.Flags)
	if from.Flags&^to.Flags != 0 {
		return len("\x1b[m") + scratch
	}
	return len("\x1b[m") + min(scratch, colours(from, to)+flags(to.Flags&^from.Flags)-len(";"))
}

// colours counts the codes of the colours that differ, each with its
// semicolon.
func colours(from, to vt.Style) int {
	n := 0
	if from.FG != to.FG {
		n += 1 + colour(to.FG)
	}
	if from.BG != to.BG {
		n += 1 + colour(to.BG)
	}
	return n
}

func colour(c int32) int {
	switch {
	case c < 16:
		return len("39")
	case c < vt.RGB:
		return len("38;5;") + digits(int(c))
	}
	return len("38;2;;") + digits(int(c>>16&0xff)) + digits(int(c>>8&0xff)) + digits(int(c&0xff))
}

func flags(f vt.Flags) int {
	n := 0
	for ; f != 0; f &= f - 1 {
		n += len(";1")
	}
	return n
}
