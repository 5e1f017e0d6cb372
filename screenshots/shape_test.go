//go:build unix

package screenshots

import "fmt"

// box is a rectangle of pixels.
type box struct{ x, y, width, height int }

// shape is a character that has to meet its neighbours, which a font's own
// does only by luck.
type shape struct {
	parts   func(cell box) []box
	opacity float64
}

// shapes are the lines and blocks that a dashboard is drawn with.
func shapes() map[string]shape {
	return map[string]shape{
		"─": lines(1, "lr"), "│": lines(1, "ud"), "━": lines(3, "lr"), "┃": lines(3, "ud"),
		"┌": lines(1, "rd"), "┐": lines(1, "ld"), "└": lines(1, "ru"), "┘": lines(1, "lu"),
		"╭": lines(1, "rd"), "╮": lines(1, "ld"), "╰": lines(1, "ru"), "╯": lines(1, "lu"),
		"├": lines(1, "udr"), "┤": lines(1, "udl"), "┬": lines(1, "lrd"), "┴": lines(1, "lru"), "┼": lines(1, "udlr"),
		"█": block(8, 8, 1), "▌": block(4, 8, 1), "▏": block(1, 8, 1), "▁": block(8, 1, 1), "▄": block(8, 4, 1),
		"░": block(8, 8, 0.25), "▒": block(8, 8, 0.5), "▓": block(8, 8, 0.75),
	}
}

// lines go from the middle of the cell to the edges named: up, down, left and
// right.
func lines(weight int, edges string) shape {
	return shape{opacity: 1, parts: func(b box) []box {
		middle := box{b.x + (b.width-weight)/2, b.y + (b.height-weight)/2, weight, weight}
		parts := make([]box, 0, len(edges))
		for _, edge := range edges {
			part := middle
			switch edge {
			case 'u':
				part.y, part.height = b.y, middle.y+weight-b.y
			case 'd':
				part.height = b.y + b.height - middle.y
			case 'l':
				part.x, part.width = b.x, middle.x+weight-b.x
			case 'r':
				part.width = b.x + b.width - middle.x
			}
			parts = append(parts, part)
		}
		return parts
	}}
}

// block fills eighths of the cell, from the left and from below.
func block(across, up int, opacity float64) shape {
	return shape{opacity: opacity, parts: func(b box) []box {
		height := b.height * up / 8
		return []box{{b.x, b.y + b.height - height, b.width * across / 8, height}}
	}}
}

// disc draws the round signs before a status, which fonts have in sizes of
// their own; ok is false for other characters.
func disc(sign string, b box, c colour) (svg string, ok bool) {
	x, y, r := float64(b.x)+float64(b.width)/2, float64(b.y)+float64(b.height)/2, float64(b.width)*0.38
	ring := fmt.Sprintf(`<circle cx="%g" cy="%g" r="%g" fill="none" stroke="%v" stroke-width="1.4"/>`, x, y, r, c)
	left := fmt.Sprintf(`<path d="M%g %gA%g %g 0 0 0 %g %gZ" fill="%v"/>`, x, y-r, r, r, x, y+r, c)
	right := fmt.Sprintf(`<path d="M%g %gA%g %g 0 0 1 %g %gZ" fill="%v"/>`, x, y-r, r, r, x, y+r, c)
	switch sign {
	case "○":
		return ring, true
	case "◐":
		return ring + left, true
	case "●":
		return ring + left + right, true
	}
	return "", false
}
