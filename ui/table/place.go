package table

import "slices"

// Place is where a table's cursor and marks are. It is a copy that no later
// change touches.
type Place[T any] struct {
	rows    []T
	cursor  int
	marks   []mark // nil if there are none
	changes uint64
}

// Laid are rows with the places in them of what a table has on its rows.
type Laid[T any] struct {
	rows    []T
	cursor  int // -1 if the selected row is not among them
	marks   []mark
	changes uint64
}

// Place is the table's.
func (t *Table[T]) Place() Place[T] {
	p := Place[T]{rows: t.rows, cursor: t.cursor, changes: t.changes}
	if t.marks.count > 0 {
		p.marks = slices.Clone(t.marks.of)
	}
	return p
}

// Lay looks up in new rows what was on the old ones. It may take a while and
// can be done away from the table; Put takes what comes of it.
func Lay[T any](rows []T, p Place[T], id func(T) string) Laid[T] {
	l := Laid[T]{rows: rows, cursor: -1, changes: p.changes}
	if p.cursor >= 0 && p.cursor < len(p.rows) {
		l.cursor = find(rows, id(p.rows[p.cursor]), p.cursor, id)
	}
	if p.marks == nil {
		return l
	}
	marked := map[string]mark{}
	for i, m := range p.marks {
		if m != 0 {
			marked[id(p.rows[i])] = m
		}
	}
	l.marks = make([]mark, len(rows))
	for i := range rows {
		l.marks[i] = marked[id(rows[i])]
	}
	return l
}

// find looks where the row was at first: mostly it still is.
func find[T any](rows []T, want string, was int, id func(T) string) int {
	if was < len(rows) && id(rows[was]) == want {
		return was
	}
	return slices.IndexFunc(rows, func(r T) bool { return id(r) == want })
}

// SetRows replaces the rows and keeps the cursor and the marks on the rows
// that they were on. Where the selected row is gone, the cursor stays at its
// place on the screen. The table keeps the slice and does not change it.
func (t *Table[T]) SetRows(rows []T) { t.Put(Lay(rows, t.Place(), t.id)) }

// Put replaces the rows as SetRows does, at little cost if nothing happened
// since the Place that they were laid by.
func (t *Table[T]) Put(l Laid[T]) {
	if l.changes != t.changes {
		l = Lay(l.rows, t.Place(), t.id)
	}
	offset := t.cursor - t.top
	t.rows = l.rows
	t.changes++
	t.carry(l.marks)
	if l.cursor >= 0 {
		t.cursor = l.cursor
		t.top = l.cursor - offset
	} else {
		t.cursor = t.selectable(min(max(t.cursor, 0), len(l.rows)-1), 1)
	}
	t.follow()
}

// carry takes over the marks of the new rows. A range whose beginning is gone
// ends.
func (t *Table[T]) carry(of []mark) {
	was := t.marks
	t.marks = newMarks()
	t.marks.of = of
	for i, m := range of {
		if m != 0 {
			t.marks.count++
		}
		if m&anchored != 0 {
			t.marks.anchor, t.marks.sticky = i, was.sticky
		}
	}
	if was.anchor >= 0 && t.marks.anchor < 0 {
		t.marks.anchor = 0
		t.marks.settle(true)
	}
}
