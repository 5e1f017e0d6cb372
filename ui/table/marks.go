package table

import "slices"

// mark is what a row is marked as.
type mark uint8

const (
	// kept is a mark of the row's own.
	kept mark = 1 << iota
	// ranged is the mark of a range that still grows and shrinks with the
	// cursor.
	ranged
	// anchored is on the row where the range began, besides.
	anchored
)

// marks are those of a table's rows, one for each.
type marks struct {
	of     []mark // nil while none was ever set
	count  int    // rows with one
	anchor int    // index of the row where a range began; -1 while there is none
	// sticky keeps the range open when the cursor moves without being told
	// to extend it.
	sticky bool
}

func newMarks() marks { return marks{anchor: -1} }

// on reports whether row n is marked.
func (m *marks) on(n int) bool { return n < len(m.of) && m.of[n] != 0 }

// set changes the marks of row n.
func (m *marks) set(n int, to mark) {
	if (m.of[n] == 0) != (to == 0) {
		if to == 0 {
			m.count--
		} else {
			m.count++
		}
	}
	m.of[n] = to
}

// settle ends the range, and keeps its marks if they are wanted.
func (m *marks) settle(keep bool) {
	if m.anchor < 0 {
		return
	}
	for i, is := range m.of {
		if is&ranged != 0 && keep {
			is |= kept
		}
		m.set(i, is&kept)
	}
	m.anchor, m.sticky = -1, false
}

// touch makes room for marks, and counts a change.
func (t *Table[T]) touch() {
	t.changes++
	if t.marks.of == nil {
		t.marks.of = make([]mark, len(t.rows))
	}
}

// Mark marks the row where the cursor is, or takes its mark away, and moves
// down. A range ends there.
func (t *Table[T]) Mark() {
	if t.cursor < 0 {
		return
	}
	t.touch()
	if t.marks.anchor >= 0 {
		t.marks.settle(true)
		return
	}
	t.marks.set(t.cursor, t.marks.of[t.cursor]^kept)
	t.Move(1)
}

// Range begins a range at the cursor, which grows and shrinks with it, or
// ends the one there is.
func (t *Table[T]) Range() {
	if t.cursor < 0 {
		return
	}
	t.touch()
	if t.marks.anchor >= 0 {
		t.marks.settle(true)
		return
	}
	t.begin(true)
}

func (t *Table[T]) begin(sticky bool) {
	m := &t.marks
	m.anchor, m.sticky = t.cursor, sticky
	m.set(t.cursor, m.of[t.cursor]|ranged|anchored)
}

// Extend moves the cursor by n rows and marks all from where the range began,
// which is where the cursor is if none had.
func (t *Table[T]) Extend(n int) {
	if t.cursor < 0 {
		return
	}
	t.touch()
	if t.marks.anchor < 0 {
		t.begin(false)
	}
	t.move(n)
}

// stretch makes the range end where the cursor is now.
func (t *Table[T]) stretch(was int) {
	m := &t.marks
	for i := min(m.anchor, was); i <= max(m.anchor, was); i++ {
		m.set(i, m.of[i]&^ranged&^anchored)
	}
	for i := min(m.anchor, t.cursor); i <= max(m.anchor, t.cursor); i++ {
		if !t.heading(t.rows[i]) {
			m.set(i, m.of[i]|ranged)
		}
	}
	m.set(m.anchor, m.of[m.anchor]|anchored)
}

// MarkAll marks all rows; if all are, it takes all marks away.
func (t *Table[T]) MarkAll() {
	t.touch()
	t.marks.settle(true)
	all := true
	for i := range t.rows {
		if t.marks.of[i] == 0 && !t.heading(t.rows[i]) {
			all = false
			t.marks.set(i, kept)
		}
	}
	if all {
		t.drop()
	}
}

// Unmark gives up the range, or else takes all marks away; it reports whether
// there was anything to undo.
func (t *Table[T]) Unmark() bool {
	if t.marks.count == 0 {
		return false
	}
	t.touch()
	if t.marks.anchor >= 0 {
		t.marks.settle(false)
		return true
	}
	t.drop()
	return true
}

// UnmarkRows takes the marks off the rows with those ids.
func (t *Table[T]) UnmarkRows(ids []string) {
	if t.marks.count == 0 {
		return
	}
	t.touch()
	t.marks.settle(true)
	for i := range t.marks.of {
		if t.marks.of[i] != 0 && slices.Contains(ids, t.id(t.rows[i])) {
			t.marks.set(i, 0)
		}
	}
}

func (t *Table[T]) drop() { t.marks = newMarks() }

// Settle ends the range, if there is one, and keeps its marks.
func (t *Table[T]) Settle() {
	if t.marks.anchor >= 0 {
		t.touch()
		t.marks.settle(true)
	}
}

// Marks is how many rows are marked.
func (t *Table[T]) Marks() int { return t.marks.count }

// Ranging reports whether a range follows the cursor.
func (t *Table[T]) Ranging() bool { return t.marks.anchor >= 0 }

// Marked are the rows that are marked, in their order.
func (t *Table[T]) Marked() []T {
	out := make([]T, 0, t.marks.count)
	for i := range t.marks.of {
		if t.marks.of[i] != 0 {
			out = append(out, t.rows[i])
		}
	}
	return out
}
