package table

import (
	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
)

// Column is one column of a table over rows of type T.
type Column[T any] struct {
	Title string
	// Width is the least number of cells.
	Width int
	// Grow is the column's share of the cells that are left over; 0 keeps it
	// at Width.
	Grow int
	// Priority decides who stays when there is no room: 0 always does, and
	// the highest goes first.
	Priority int
	// Frozen keeps the column in sight when the others are scrolled.
	Frozen bool
	// Right puts text at the right end, for numbers.
	Right bool
	// Text is the cell's text, plain.
	Text func(T) string
	// Ink colours the cell; nil leaves it to the table.
	Ink func(T) theme.Ink
}

// gap is the number of cells between two columns.
const gap = 2

// margin is the room for the signs at the left.
const margin = cell.Margin

// fit chooses the columns to show in width cells and how wide each is. The
// result has 0 for a column that is left out.
func fit[T any](columns []Column[T], width int) []int {
	widths := make([]int, len(columns))
	spare := width - margin + gap
	for i, c := range columns {
		widths[i] = c.Width
		spare -= c.Width + gap
	}
	for spare < 0 {
		drop := -1
		for i, c := range columns {
			if widths[i] > 0 && c.Priority > 0 && (drop < 0 || c.Priority >= columns[drop].Priority) {
				drop = i
			}
		}
		if drop < 0 {
			return squeeze(widths, width)
		}
		spare += widths[drop] + gap
		widths[drop] = 0
	}
	return share(columns, widths, spare)
}

// share gives the cells that are left over to the columns that grow.
func share[T any](columns []Column[T], widths []int, spare int) []int {
	shares := 0
	for i, c := range columns {
		if widths[i] > 0 {
			shares += c.Grow
		}
	}
	for i, c := range columns {
		if widths[i] == 0 || c.Grow == 0 {
			continue
		}
		more := spare * c.Grow / shares
		widths[i] += more
		spare -= more
		shares -= c.Grow
	}
	return widths
}

// squeeze is for a window too narrow for even the columns that always stay:
// it keeps what fits from the left.
func squeeze(widths []int, width int) []int {
	room := width - margin
	for i, w := range widths {
		if w == 0 {
			continue
		}
		widths[i] = max(0, min(w, room))
		room -= widths[i] + gap
	}
	return widths
}

// scrolled is the layout with the first pan columns that are not frozen out of
// sight: the frozen ones, and of the rest as many as fit, in their order.
func scrolled[T any](columns []Column[T], width, pan int) []int {
	widths := make([]int, len(columns))
	spare := width - margin + gap
	for i, c := range columns {
		if c.Frozen {
			widths[i] = c.Width
			spare -= c.Width + gap
		}
	}
	first := true
	for i, c := range columns {
		if c.Frozen {
			continue
		}
		if pan--; pan >= 0 {
			continue
		}
		if spare -= c.Width + gap; spare < 0 && !first {
			spare += c.Width + gap
			break
		}
		widths[i], first = c.Width, false
	}
	if spare < 0 {
		return squeeze(widths, width)
	}
	return share(columns, widths, spare)
}

// furthest is how far columns can be scrolled: to where the last is in sight.
// Without a frozen column, which tells the rows apart, they cannot be.
func furthest[T any](columns []Column[T], width int) int {
	room := width - margin + gap
	moving, total, frozen := 0, 0, false
	for _, c := range columns {
		total += c.Width + gap
		if c.Frozen {
			room -= c.Width + gap
			frozen = true
		} else {
			moving++
		}
	}
	if total <= width-margin+gap || moving == 0 || !frozen {
		return 0
	}
	seen := 0
	for i := len(columns) - 1; i >= 0; i-- {
		if columns[i].Frozen {
			continue
		}
		if room -= columns[i].Width + gap; room < 0 {
			break
		}
		seen++
	}
	return moving - max(seen, 1)
}
