package terminal

// cell is one position of the screen.
type cell struct {
	glyph glyph
	style styleID
	width uint8 // in cells; 0 in the right half of a wide character
}

// blank is a cell that shows nothing. All that look so are this one.
var blank = cell{glyph: ' ', width: 1}

// fill makes all cells of a row blank.
func fill(row []cell) {
	for x := range row {
		row[x] = blank
	}
}
