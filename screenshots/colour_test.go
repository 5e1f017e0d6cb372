//go:build unix

package screenshots

import (
	"fmt"

	"cdsredis/ui/uitest/vt"
)

// colour is 0xrrggbb.
type colour int32

func (c colour) String() string { return fmt.Sprintf("#%06x", int32(c)) }

// The window and what a terminal shows where a program asks for no colour.
const (
	paper colour = 0x16181d
	ink   colour = 0xd0d4da
	title colour = 0x8b9098
	light colour = 0x3a4049 // of what is on the window's bar
)

// colours are those of a cell's text and of what is behind it. Faint text is
// halfway to what is behind it.
func colours(s vt.Style) (front, back colour) {
	front, back = ask(s.FG, ink), ask(s.BG, paper)
	if s.Flags&vt.Reverse != 0 {
		front, back = back, front
	}
	if s.Flags&vt.Faint != 0 {
		front = between(front, back)
	}
	return front, back
}

// ask is the colour that a program asks for, in the terminal's numbers.
func ask(c int32, missing colour) colour {
	switch {
	case c < 0:
		return missing
	case c&vt.RGB != 0:
		return colour(c &^ vt.RGB)
	case c < 16:
		return sixteen()[c]
	case c < 232:
		c -= 16
		return level(c/36)<<16 | level(c/6%6)<<8 | level(c%6)
	}
	return colour(8+(c-232)*10) * 0x010101
}

// level is one of the six of each channel in the cube of 256 colours.
func level(n int32) colour {
	if n == 0 {
		return 0
	}
	return colour(55 + 40*n)
}

// sixteen are the colours that each terminal chooses itself.
func sixteen() [16]colour {
	return [16]colour{
		0x1d1f21, 0xcc6666, 0x7ec699, 0xe6c547, 0x6aa8ff, 0xb294bb, 0x70c0b1, 0xc5c8c6,
		0x767b81, 0xff7b72, 0x8ff0a4, 0xffe066, 0x9cc9ff, 0xd2a8ff, 0x96e6da, 0xffffff,
	}
}

func between(a, b colour) colour {
	mean := func(shift int) colour { return ((a>>shift&0xff + b>>shift&0xff) / 2) << shift }
	return mean(16) | mean(8) | mean(0)
}
