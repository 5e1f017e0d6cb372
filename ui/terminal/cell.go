package terminal

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/cellbuf"
)

// cell is one position of the screen.
type cell struct {
	text  string // what is drawn; "" in the right half of a wide character
	style styleID
	width uint8 // in cells; 0 in the right half of a wide character
}

// blank is a cell that shows nothing. All that look so are this one.
var blank = cell{text: " ", width: 1}

// parseRow makes width cells of a line with styles. What is too long is cut,
// and all that is neither text nor a style is left out: a frame can't do
// anything to the terminal but be shown.
func (s *styles) parseRow(line string, width int) []cell {
	row := make([]cell, 0, width)
	p := ansi.GetParser()
	defer ansi.PutParser(p)
	var style cellbuf.Style
	var id styleID
	var state byte
	for line != "" {
		if n := min(plainPrefix(line), width-len(row)); n > 0 && state == ansi.NormalState {
			for i := range n {
				row = append(row, s.cell(line[i:i+1], id, 1))
			}
			line = line[n:]
			continue
		}
		seq, w, n, next := ansi.DecodeSequence(line, state, p)
		line, state = line[n:], next
		switch {
		case w > 0 && len(row)+w > width:
			line = "" // half of it would stick out
		case w > 0:
			row = append(row, s.cell(seq, id, w))
			for range w - 1 {
				row = append(row, cell{style: id})
			}
		case combines(seq) && !s.ascii:
			combine(row, seq)
		case ansi.HasCsiPrefix(seq) && p.Command() == 'm':
			cellbuf.ReadStyle(p.Params(), &style)
			id = s.id(style)
		}
	}
	for len(row) < width {
		row = append(row, blank)
	}
	return row
}

// combine adds a mark to the last character of the row, if there is one.
func combine(row []cell, mark string) {
	for x := len(row) - 1; x >= 0; x-- {
		if row[x].width > 0 {
			row[x].text += mark
			return
		}
	}
}

// cell makes a cell, or blank for a space that can't be told from it.
func (s *styles) cell(text string, id styleID, width int) cell {
	if text == " " && s.invisible(id) {
		return blank
	}
	if s.ascii && len(text) > 1 {
		text = plain(text, width)
	}
	return cell{text: text, style: id, width: uint8(width)}
}

// plainPrefix is how many bytes at the start of s are characters of one byte.
func plainPrefix(s string) int {
	n := 0
	for n < len(s) && s[n] >= ' ' && s[n] < 0x7f {
		n++
	}
	return n
}

// combines tells whether text is a mark on the character before it.
func combines(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.In(r, unicode.Mn, unicode.Me)
}
