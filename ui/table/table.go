package table

import "cdsredis/ui/theme"

// Table shows rows of type T. Its zero value is not usable: see New.
type Table[T any] struct {
	columns []Column[T]
	widths  []int
	pan     int // how many columns are scrolled out of sight at the left
	id      func(T) string
	// heading reports whether a row only heads others: it cannot be selected.
	heading func(T) bool
	// about is what stands beside a heading, in as many cells as there are.
	about func(heading T, room int) string
	theme theme.Theme

	rows          []T
	cursor        int // index of the selected row; -1 when none can be
	top           int // index of the first row in sight
	width, height int
	marks         marks
	// changes counts what the user did to cursor and marks; see Place.
	changes uint64
	// sorted is the column whose title has the sign of order; -1 for none.
	sorted     int
	descending bool
}

// New makes an empty table. Rows are told apart by id.
func New[T any](th theme.Theme, columns []Column[T], id func(T) string) *Table[T] {
	t := &Table[T]{columns: columns, id: id, theme: th, cursor: -1, sorted: -1, marks: newMarks()}
	t.heading = func(T) bool { return false }
	t.about = func(T, int) string { return "" }
	t.arrange()
	return t
}

// SetHeading tells which rows only head others and cannot be selected.
func (t *Table[T]) SetHeading(heading func(T) bool) { t.heading = heading }

// SetAbout tells what stands beside a heading, quieter than the heading
// itself. What does not fit into the room is cut.
func (t *Table[T]) SetAbout(about func(heading T, room int) string) { t.about = about }

// SetSize sets the table's own rectangle, its head included.
func (t *Table[T]) SetSize(width, height int) {
	t.width, t.height = max(width, 0), max(height, 0)
	t.arrange()
	t.follow()
}

// SetColumns replaces the columns; no column is sorted then. The rows stay as
// they are.
func (t *Table[T]) SetColumns(columns []Column[T]) {
	t.columns, t.pan, t.sorted = columns, 0, -1
	t.arrange()
}

// Pan scrolls the columns sideways by n, or as far as there are any out of
// sight. It reports whether there were.
func (t *Table[T]) Pan(n int) (moved bool) {
	was := t.pan
	t.pan += n
	t.arrange()
	return t.pan != was
}

// arrange settles how wide the columns are.
func (t *Table[T]) arrange() {
	t.pan = max(0, min(t.pan, furthest(t.columns, t.width)))
	if t.pan == 0 {
		t.widths = fit(t.columns, t.width)
		return
	}
	t.widths = scrolled(t.columns, t.width, t.pan)
}

// Len is the number of rows.
func (t *Table[T]) Len() int { return len(t.rows) }

// Selected is the row where the cursor is.
func (t *Table[T]) Selected() (T, bool) {
	if t.cursor < 0 || t.cursor >= len(t.rows) {
		var none T
		return none, false
	}
	return t.rows[t.cursor], true
}

// Select puts the cursor on the row with that id, if there is one.
func (t *Table[T]) Select(id string) bool {
	for i := range t.rows {
		if t.id(t.rows[i]) == id {
			t.Move(i - t.cursor)
			return true
		}
	}
	return false
}

// SetSorted shows the sign of order in a column's title; -1 shows none.
func (t *Table[T]) SetSorted(column int, descending bool) {
	t.sorted, t.descending = column, descending
}

// Shown reports whether a column has room.
func (t *Table[T]) Shown(column int) bool { return t.widths[column] > 0 }
