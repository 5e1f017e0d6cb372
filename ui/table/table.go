package table

import (
	"strings"

	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
)

// Table shows rows of type T. Its zero value is not usable: see New.
type Table[T any] struct {
	columns []Column[T]
	widths  []int
	id      func(T) string
	// heading reports whether a row only heads others: it cannot be selected.
	heading func(T) bool
	theme   theme.Theme

	rows          []T
	cursor        int // index of the selected row; -1 when none can be
	top           int // index of the first row in sight
	width, height int
	// sorted is the column whose title has the sign of order; -1 for none.
	sorted     int
	descending bool
}

// New makes an empty table. Rows are told apart by id.
func New[T any](th theme.Theme, columns []Column[T], id func(T) string) *Table[T] {
	t := &Table[T]{columns: columns, id: id, theme: th, cursor: -1, sorted: -1}
	t.heading = func(T) bool { return false }
	t.widths = fit(columns, 0)
	return t
}

// SetHeading tells which rows only head others and cannot be selected.
func (t *Table[T]) SetHeading(heading func(T) bool) { t.heading = heading }

// SetSize sets the table's own rectangle, its head included.
func (t *Table[T]) SetSize(width, height int) {
	t.width, t.height = max(width, 0), max(height, 0)
	t.widths = fit(t.columns, t.width)
	t.follow()
}

// SetRows replaces the rows and keeps the cursor on the row that it was on.
// Where that row is gone, the cursor stays at its place on the screen. The
// table keeps the slice and does not change it.
func (t *Table[T]) SetRows(rows []T) {
	was, had := t.Selected()
	offset := t.cursor - t.top
	t.rows = rows
	found := -1
	if had {
		key := t.id(was)
		if t.cursor < len(rows) && t.id(rows[t.cursor]) == key {
			found = t.cursor
		} else {
			for i := range rows {
				if t.id(rows[i]) == key {
					found = i
					break
				}
			}
		}
	}
	if found >= 0 {
		t.cursor = found
		t.top = found - offset
	} else {
		t.cursor = t.selectable(min(max(t.cursor, 0), len(rows)-1), 1)
	}
	t.follow()
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
			t.cursor = i
			t.follow()
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

// View draws the head and the rows in sight in exactly the table's rectangle.
func (t *Table[T]) View() string {
	if t.height == 0 {
		return ""
	}
	var b strings.Builder
	b.Grow(t.height * (t.width + 64))
	b.WriteString(t.theme.Head.Paint(t.head()))
	for i := range t.height - 1 {
		b.WriteByte('\n')
		if n := t.top + i; n < len(t.rows) {
			t.row(&b, n)
		}
	}
	return b.String()
}

func (t *Table[T]) head() string {
	var b strings.Builder
	b.WriteString(cell.Blank(min(margin, t.width)))
	first := true
	for i, c := range t.columns {
		w := t.widths[i]
		if w == 0 {
			continue
		}
		if !first {
			b.WriteString(cell.Blank(gap))
		}
		first = false
		title := c.Title
		if i == t.sorted {
			sign := t.theme.Signs.Up
			if t.descending {
				sign = t.theme.Signs.Down
			}
			title = cell.Cut(title, w-1) + sign
		}
		if c.Right {
			b.WriteString(cell.Right(title, w))
		} else {
			b.WriteString(cell.Left(title, w))
		}
	}
	return b.String()
}

func (t *Table[T]) row(b *strings.Builder, n int) {
	r := t.rows[n]
	selected := n == t.cursor
	if t.heading(r) {
		b.WriteString(t.theme.Muted.Paint(cell.Cut(cell.Blank(margin)+t.columns[0].Text(r), t.width)))
		return
	}
	var line strings.Builder
	first := true
	for i, c := range t.columns {
		w := t.widths[i]
		if w == 0 {
			continue
		}
		if !first {
			line.WriteString(cell.Blank(gap))
		}
		first = false
		s := c.Text(r)
		if c.Right {
			s = cell.Right(s, w)
		} else {
			s = cell.Left(s, w)
		}
		switch {
		case selected:
		case c.Ink != nil:
			s = c.Ink(r).Paint(s)
		default:
			s = t.theme.Text.Paint(s)
		}
		line.WriteString(s)
	}
	if !selected {
		b.WriteString(cell.Blank(min(margin, t.width)))
		b.WriteString(line.String())
		return
	}
	mark := t.theme.Signs.Mark + cell.Blank(margin-1)
	if t.width < margin {
		mark = cell.Cut(t.theme.Signs.Mark, t.width)
	}
	b.WriteString(t.theme.Selected.Paint(cell.Left(mark+line.String(), t.width)))
}
