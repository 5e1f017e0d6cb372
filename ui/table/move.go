package table

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Keys move the cursor.
type Keys struct {
	Up, Down, PageUp, PageDown, HalfUp, HalfDown, Home, End key.Binding
}

// MarkKeys mark rows.
type MarkKeys struct {
	Mark, Range, ExtendUp, ExtendDown, All key.Binding
}

// UpdateMarks marks rows if the key is one of keys, and reports whether it
// was.
func (t *Table[T]) UpdateMarks(m tea.KeyMsg, keys MarkKeys) bool {
	switch {
	case key.Matches(m, keys.Mark):
		t.Mark()
	case key.Matches(m, keys.Range):
		t.Range()
	case key.Matches(m, keys.ExtendUp):
		t.Extend(-1)
	case key.Matches(m, keys.ExtendDown):
		t.Extend(1)
	case key.Matches(m, keys.All):
		t.MarkAll()
	default:
		return false
	}
	return true
}

// Steps is how far a key leads in a list that has some rows, a page of them in
// sight; moves is false for other keys.
func (k Keys) Steps(m tea.KeyMsg, rows, page int) (n int, moves bool) {
	page = max(page, 1)
	half := max(page/2, 1)
	for _, way := range []struct {
		keys key.Binding
		n    int
	}{
		{k.Up, -1}, {k.Down, 1}, {k.PageUp, -page}, {k.PageDown, page},
		{k.HalfUp, -half}, {k.HalfDown, half}, {k.Home, -rows}, {k.End, rows},
	} {
		if key.Matches(m, way.keys) {
			return way.n, true
		}
	}
	return 0, false
}

// Update moves the cursor if the key is one of keys, and reports whether it
// was.
func (t *Table[T]) Update(m tea.KeyMsg, keys Keys) bool {
	n, moves := keys.Steps(m, len(t.rows), t.height-2)
	if moves {
		t.Move(n)
	}
	return moves
}

// Move moves the cursor by n rows, or as far as there are any. A range that
// does not stay open ends where the cursor was.
func (t *Table[T]) Move(n int) {
	if t.marks.anchor >= 0 && !t.marks.sticky {
		t.marks.settle(true)
	}
	t.move(n)
}

func (t *Table[T]) move(n int) {
	if len(t.rows) == 0 {
		return
	}
	step := 1
	if n < 0 {
		step = -1
	}
	was := t.cursor
	to := min(max(t.cursor+n, 0), len(t.rows)-1)
	t.cursor = t.selectable(to, step)
	t.changes++
	if t.marks.anchor >= 0 {
		t.stretch(was)
	}
	t.follow()
}

// selectable is the row nearest to n that can be selected, first in the
// direction of step and then in the other; -1 if there is none.
func (t *Table[T]) selectable(n, step int) int {
	for i := n; i >= 0 && i < len(t.rows); i += step {
		if !t.heading(t.rows[i]) {
			return i
		}
	}
	for i := n; i >= 0 && i < len(t.rows); i -= step {
		if !t.heading(t.rows[i]) {
			return i
		}
	}
	return -1
}

// follow keeps the cursor in sight and leaves no empty rows below the last.
func (t *Table[T]) follow() {
	inSight := max(t.height-1, 1)
	t.top = min(t.top, len(t.rows)-inSight)
	if t.cursor >= t.top+inSight {
		t.top = t.cursor - inSight + 1
	}
	if t.cursor >= 0 && t.cursor < t.top {
		t.top = t.cursor
	}
	// The headings right above the first selectable row come into sight with
	// it.
	for t.top > 0 && t.top == t.cursor && t.heading(t.rows[t.top-1]) && inSight > 1 {
		t.top--
		if t.cursor-t.top >= inSight-1 {
			break
		}
	}
	t.top = max(t.top, 0)
}
