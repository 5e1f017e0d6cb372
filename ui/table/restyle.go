package table

import "cdsredis/ui/theme"

// Restyle puts the table into other colours, and its columns, which are the
// same ones, into another language. Cursor, order and marks stay.
func (t *Table[T]) Restyle(th theme.Theme, columns []Column[T]) {
	t.theme, t.columns = th, columns
	t.arrange()
}

// Point puts the cursor on the row at line y of the table's rectangle, where
// there is one.
func (t *Table[T]) Point(y int) {
	n := t.top + y - 1 // under the head
	if y < 1 || y >= t.height || n >= len(t.rows) || t.heading(t.rows[n]) {
		return
	}
	t.Move(n - t.cursor)
}
