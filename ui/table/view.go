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
	if t.more() {
		return cell.Left(strings.TrimRight(b.String(), " "), t.width-1) + t.theme.Signs.Right
	}
	return b.String()
}

// more reports whether scrolling to the right brings more columns, which the
// sign over the last one's end tells.
func (t *Table[T]) more() bool {
	return t.width > margin && slices.Contains(t.widths, 0) && t.pan < furthest(t.columns, t.width)
}

func (t *Table[T]) row(b *strings.Builder, n int) {
	r := t.rows[n]
	if t.heading(r) {
		b.WriteString(t.theme.Muted.Paint(cell.Cut(cell.Blank(margin)+t.columns[0].Text(r), t.width)))
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
