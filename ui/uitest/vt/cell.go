package vt

import "strings"

// Style is how a cell is drawn.
type Style struct {
	FG, BG int32 // -1 is the default, 0 to 255 the palette, RGB|0xrrggbb a colour
	Flags  Flags
}

// RGB marks a colour that is not one of the palette.
const RGB = 0x1000000

// Flags are the attributes of a cell that can be combined.
type Flags uint16

// The attributes, in the order of their numbers in SGR.
const (
	Bold Flags = 1 << iota
	Faint
	Italic
	Underline
	Blink
	Reverse
	Hidden
	Strike
)

// Cell is one position on the screen.
type Cell struct {
	Text  string // the character with what combines with it; "" is blank
	Wide  bool   // the left half of a character of two cells
	Tail  bool   // the right half of one
	Style Style
}

// Looks is the cell as the eye sees it: a blank and a space are the same, and
// so are all colours of text on them.
func (c Cell) Looks() Cell {
	if c.Text == " " {
		c.Text = ""
	}
	if c.Text == "" && !c.Tail {
		c.Style.Flags &= Underline | Reverse | Strike
		if c.Style.Flags == 0 {
			c.Style.FG = plain().FG
		}
	}
	return c
}

func plain() Style { return Style{FG: -1, BG: -1} }

type grid [][]Cell

func newGrid(width, height int) grid {
	g := make(grid, height)
	for y := range g {
		g[y] = blankRow(width, plain())
	}
	return g
}

// blankRow is a row erased while s was in force: its background stays.
func blankRow(width int, s Style) []Cell {
	row := make([]Cell, width)
	for x := range row {
		row[x] = erased(s)
	}
	return row
}

func erased(s Style) Cell { return Cell{Style: Style{FG: -1, BG: s.BG}} }

func rowText(row []Cell) string {
	var b strings.Builder
	for _, c := range row {
		switch {
		case c.Tail:
		case c.Text == "":
			b.WriteByte(' ')
		default:
			b.WriteString(c.Text)
		}
	}
	return strings.TrimRight(b.String(), " ")
}
