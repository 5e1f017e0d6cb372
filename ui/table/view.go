package table

import (
	"slices"
	"strings"

	"cdsredis/ui/cell"
)

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
	lead := cell.Blank(margin)
	if t.pan > 0 {
		lead = t.theme.Signs.Left + cell.Blank(margin-1)
	}
	b.WriteString(cell.Cut(lead, t.width))
	first, more, last := true, t.more(), t.last()
	for i := range t.columns {
		w := t.widths[i]
		if w == 0 {
			continue
		}
		if !first {
			b.WriteString(cell.Blank(gap))
		}
		first = false
		if more && i == last {
			w-- // for the sign
		}
		b.WriteString(t.title(i, w))
	}
	if more {
		return cell.Left(b.String(), t.width-1) + t.theme.Signs.Right
	}
	return b.String()
}

// title is a column's in w cells. The sign of order stands where the title has
// room beside it, so that the title itself stays in its place.
func (t *Table[T]) title(column, w int) string {
	c := t.columns[column]
	if column != t.sorted {
		if c.Right {
			return cell.Right(c.Title, w)
		}
		return cell.Left(c.Title, w)
	}
	sign := t.theme.Signs.Up
	if t.descending {
		sign = t.theme.Signs.Down
	}
	between := cell.Blank(min(1, w-1-cell.Width(c.Title)))
	title := cell.Cut(c.Title, w-1)
	if c.Right {
		return cell.Right(sign+between+title, w)
	}
	return cell.Left(title+between+sign, w)
}

// last is the column at the right end; -1 if none has room.
func (t *Table[T]) last() int {
	for i := len(t.widths) - 1; i >= 0; i-- {
		if t.widths[i] > 0 {
			return i
		}
	}
	return -1
}

// more reports whether scrolling to the right brings more columns, which the
// sign over the last one's end tells.
func (t *Table[T]) more() bool {
	return t.width > margin && slices.Contains(t.widths, 0) && t.pan < furthest(t.columns, t.width)
}

func (t *Table[T]) row(b *strings.Builder, n int) {
	r := t.rows[n]
	if t.heading(r) {
		t.headingRow(b, r)
		return
	}
	selected, marked := n == t.cursor, t.marks.on(n)
	coloured := selected && !t.theme.MarkOnly
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
		case coloured:
		case c.Ink != nil:
			s = c.Ink(r).Paint(s)
		default:
			s = t.theme.Text.Paint(s)
		}
		line.WriteString(s)
	}
	signs := t.signs(selected, marked)
	switch {
	case coloured:
		b.WriteString(t.theme.Selected.Paint(cell.Left(signs+line.String(), t.width)))
	case marked:
		b.WriteString(t.theme.Accent.Paint(signs) + line.String())
	default:
		b.WriteString(signs + line.String())
	}
}

// headingRow is a row that heads others, which is drawn from the first
// column's text.
func (t *Table[T]) headingRow(b *strings.Builder, r T) {
	title := cell.Cut(cell.Blank(margin)+t.columns[0].Text(r), t.width)
	b.WriteString(t.theme.Head.Paint(title))
	room := t.width - cell.Width(title) - gap
	if room <= 0 {
		return
	}
	if about := t.about(r, room); about != "" {
		b.WriteString(cell.Blank(gap) + t.theme.Muted.Paint(cell.Cut(about, room)))
	}
}

// signs stand before a row: where the cursor is, and whether it is marked.
func (t *Table[T]) signs(selected, marked bool) string {
	s := ""
	if selected {
		s = t.theme.Signs.Mark
	}
	if marked {
		s = cell.Left(s, margin-1) + t.theme.Signs.Check
	}
	return cell.Cut(cell.Left(s, margin), t.width)
}
