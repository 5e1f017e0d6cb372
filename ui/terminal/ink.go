package terminal

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/parser"
)

// inks is what cells are made of.
type inks struct {
	styles
	glyphs
	parser *ansi.Parser
	// ascii makes cells of characters that all terminals draw alike.
	ascii bool
}

func newInks() *inks {
	p := new(ansi.Parser)
	p.SetParamsSize(parser.MaxParamsSize)
	p.SetDataSize(1) // what strings hold is left out
	return &inks{styles: newStyles(), parser: p}
}

// parseRow makes the cells of a row out of a line with styles. What is too
// long is cut, and all that is neither text nor a style is left out: a frame
// can't do anything to the terminal but be shown.
func (k *inks) parseRow(row []cell, line string) {
	var id styleID
	var state byte
	x := 0
	for line != "" {
		if state == ansi.NormalState {
			if n := min(plainPrefix(line), len(row)-x); n > 0 {
				for i := range n {
					row[x+i] = k.plain(line[i], id)
				}
				x, line = x+n, line[n:]
				continue
			}
			if n := styleSequence(line); n > 0 {
				if to, known := k.turns[turn{id, line[:n]}]; known {
					id, line = to, line[n:]
					continue
				}
			}
		}
		seq, w, n, next := ansi.DecodeSequence(line, state, k.parser)
		line, state = line[n:], next
		switch {
		case w > 0 && x+w > len(row):
			line = "" // half of it would stick out
		case w > 0:
			row[x] = k.cell(seq, id, w)
			for i := 1; i < w; i++ {
				row[x+i] = cell{style: id}
			}
			x += w
		case combines(seq) && !k.ascii:
			k.combine(row[:x], seq)
		case ansi.HasCsiPrefix(seq) && k.parser.Command() == 'm':
			id = k.turn(id, seq, k.parser.Params())
		}
	}
	fill(row[x:])
}

// combine adds a mark to the last character of the row, if there is one.
func (k *inks) combine(row []cell, mark string) {
	for x := len(row) - 1; x >= 0; x-- {
		if row[x].width == 0 {
			continue
		}
		if k.size(row[x].glyph)+len(mark) <= maxCluster {
			row[x].glyph = k.of(string(k.append(nil, row[x].glyph)) + mark)
		}
		return
	}
}

// plain makes a cell of a character of one byte, or blank for a space that
// can't be told from it.
func (k *inks) plain(c byte, id styleID) cell {
	if c == ' ' && k.invisible(id) {
		return blank
	}
	return cell{glyph: glyph(c), style: id, width: 1}
}

// cell makes a cell of text that is drawn as one.
func (k *inks) cell(text string, id styleID, width int) cell {
	if len(text) == 1 && text[0] < utf8.RuneSelf {
		return k.plain(text[0], id)
	}
	if k.ascii {
		text = plain(text, width)
	}
	return cell{glyph: k.of(text), style: id, width: uint8(width)}
}

// plainPrefix is how many bytes at the start of s are characters of one byte.
func plainPrefix(s string) int {
	n := 0
	for n < len(s) && s[n] >= ' ' && s[n] < 0x7f {
		n++
	}
	return n
}

// styleSequence is how many bytes at the start of s are a sequence that
// changes the style; 0 where there is none.
func styleSequence(s string) int {
	if len(s) < 3 || s[0] != 0x1b || s[1] != '[' {
		return 0
	}
	for n := 2; n < len(s); n++ {
		switch c := s[n]; {
		case c == 'm':
			return n + 1
		case (c < '0' || c > '9') && c != ';' && c != ':':
			return 0
		}
	}
	return 0
}

// combines tells whether text is a mark on the character before it.
func combines(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.In(r, unicode.Mn, unicode.Me)
}
