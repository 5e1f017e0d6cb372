package specs

import "cdsredis/ui/cell"

// margin is the room at the left of text that is in no table, so that it
// stands in line with the table's.
const margin = cell.Margin

// The details stand beside the table from wide columns on, and below it in
// narrower windows that have enough rows.
const (
	wide        = 100 - cell.Edge
	between     = 3   // columns between the table and the details
	fullTable   = 110 // columns of the table from which on more goes to the details
	narrowest   = 38  // columns of the details beside the table
	widest      = 80
	tall        = 14 // rows from which on the details fit below
	detailsRows = 8  // rows of the details below, their rule included
)

// layout is the screen cut into its parts. The first row is always the line
// of facts; the rest are rows and columns of the table and of the details.
type layout struct {
	tableWidth, tableHeight     int
	detailsWidth, detailsHeight int // 0 where there is no room
	below                       bool
}

func newLayout(width, height int) layout {
	width, height = max(width, 0), max(height, 0)
	rows := max(height-1, 0)
	switch {
	case width >= wide:
		details := min(max(width-between-fullTable, narrowest), widest)
		return layout{
			tableWidth: min(width-details-between, fullTable), tableHeight: rows,
			detailsWidth: details, detailsHeight: rows,
		}
	case height >= tall:
		return layout{
			tableWidth: width, tableHeight: rows - detailsRows,
			detailsWidth: width, detailsHeight: detailsRows, below: true,
		}
	}
	return layout{tableWidth: width, tableHeight: rows}
}
