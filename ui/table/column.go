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
	// Right puts text at the right end, for numbers.
	Right bool
	// Text is the cell's text, plain.
	Text func(T) string
	// Ink colours the cell; nil leaves it to the table.
	Ink func(T) theme.Ink
}

// gap is the number of cells between two columns.
const gap = 2

// margin is the room for the mark at the left.
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
	share := 0
	for i, c := range columns {
		if widths[i] > 0 {
			share += c.Grow
		}
	}
	for i, c := range columns {
		if widths[i] == 0 || c.Grow == 0 {
			continue
		}
		more := spare * c.Grow / share
		widths[i] += more
		spare -= more
		share -= c.Grow
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
