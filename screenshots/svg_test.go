//go:build unix

package screenshots

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf8"

	"cdsredis/ui/uitest/vt"
)

// face is how a screen is drawn; lengths are in pixels.
type face struct {
	latin, wide   int // size of the characters of one and of two cells
	width, height int // of a cell
	pad, bar      int // around the screen, and above it
	corner        int // radius
}

// stillFace is about twice the size at which a page shows the pictures, for
// sharp displays; filmFace is about once the size. A film has no rounded
// corners, for a GIF can't be half transparent.
func stillFace() face {
	return face{latin: 20, wide: 22, width: 12, height: 26, pad: 18, bar: 42, corner: 12}
}

func filmFace() face { return face{latin: 15, wide: 17, width: 9, height: 20, pad: 14, bar: 32} }

// fonts are looked for in this order; install.sh knows their packages.
const fonts = "'JetBrains Mono','Noto Sans Mono CJK SC'"

// drawing is an SVG in the making.
type drawing struct {
	face
	solid strings.Builder // shapes with sharp edges
	text  strings.Builder
}

// label is what stands over a screen: what is seen, and the key that led there.
type label struct{ caption, key string }

// picture is an SVG of what the terminal shows, in a window with a label.
func picture(t *vt.Terminal, f face, l label) string {
	columns, rows := t.Size()
	d := &drawing{face: f}
	cursorX, cursorY, shown := t.Cursor()
	underCursor := func(x, y int, c vt.Cell) bool {
		return shown && y == cursorY && (x == cursorX || x == cursorX+1 && c.Tail)
	}
	for y := range rows {
		for x := range columns {
			c := t.Cell(x, y)
			if underCursor(x, y, c) {
				c.Style = vt.Style{FG: vt.RGB | int32(paper), BG: vt.RGB | int32(ink)}
			}
			d.cell(x, y, c)
		}
	}
	width, height := columns*f.width+2*f.pad, rows*f.height+f.pad+f.bar
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d">`, width, height) +
		fmt.Sprintf(`<rect width="100%%" height="100%%" rx="%d" fill="%v"/>`, f.corner, paper) + f.lights() +
		fmt.Sprintf(`<g font-family="%s" font-size="%d" text-anchor="middle">`, fonts, f.latin) +
		f.label(l, width) +
		`<g shape-rendering="crispEdges">` + d.solid.String() + `</g>` + d.text.String() + `</g></svg>`
}

// lights are the three buttons of a window.
func (f face) lights() string {
	var b strings.Builder
	for i := range 3 {
		fmt.Fprintf(&b, `<circle cx="%d" cy="%d" r="%d" fill="%v"/>`, f.pad+f.bar/6+i*f.bar/2, f.bar/2, f.bar/7, light)
	}
	return b.String()
}

// label stands in the middle of the bar, and the key at its right end.
func (f face) label(l label, width int) string {
	baseline := f.bar/2 + f.latin*3/8
	out := fmt.Sprintf(`<text x="%d" y="%d" fill="%v">%s</text>`, width/2, baseline, title, html.EscapeString(l.caption))
	if l.key == "" {
		return out
	}
	plate := box{height: f.latin * 8 / 5, width: utf8.RuneCountInString(l.key)*f.width + 2*f.width}
	plate.x, plate.y = width-f.pad-plate.width, (f.bar-plate.height)/2
	return out + fmt.Sprintf(`<rect x="%d" y="%d" width="%d" height="%d" rx="4" fill="%v"/>`, plate.x, plate.y, plate.width, plate.height, light) +
		fmt.Sprintf(`<text x="%d" y="%d" fill="%v" font-weight="bold">%s</text>`, plate.x+plate.width/2, baseline, ink, html.EscapeString(l.key))
}

func (d *drawing) cell(x, y int, c vt.Cell) {
	front, back := colours(c.Style)
	b := d.box(x, y)
	if back != paper {
		d.fill(b, back, 1)
	}
	if c.Style.Flags&vt.Underline != 0 {
		d.fill(box{b.x, b.y + b.height - 2, b.width, 1}, front, 1)
	}
	if c.Tail || c.Style.Flags&vt.Hidden != 0 || strings.TrimSpace(c.Text) == "" {
		return
	}
	if s, ok := shapes()[c.Text]; ok {
		for _, part := range s.parts(b) {
			d.fill(part, front, s.opacity)
		}
		return
	}
	if svg, ok := disc(c.Text, b, front); ok {
		d.text.WriteString(svg)
		return
	}
	d.character(b, c, front)
}

// box is where a cell is.
func (d *drawing) box(x, y int) box {
	return box{d.pad + x*d.width, d.bar + y*d.height, d.width, d.height}
}

func (d *drawing) fill(b box, c colour, opacity float64) {
	fmt.Fprintf(&d.solid, `<rect x="%d" y="%d" width="%d" height="%d" fill="%v" fill-opacity="%g"/>`,
		b.x, b.y, b.width, b.height, c, opacity)
}

// character stands in the middle of its cell or cells.
func (d *drawing) character(b box, c vt.Cell, front colour) {
	more := ""
	if c.Wide {
		b.width *= 2
		more += fmt.Sprintf(` font-size="%d"`, d.wide)
	}
	if c.Style.Flags&vt.Bold != 0 {
		more += ` font-weight="bold"`
	}
	if c.Style.Flags&vt.Italic != 0 {
		more += ` font-style="italic"`
	}
	baseline := b.y + (b.height-d.latin)/2 + d.latin*17/20
	fmt.Fprintf(&d.text, `<text x="%g" y="%d" fill="%v"%s>%s</text>`, float64(b.x)+float64(b.width)/2, baseline, front, more, html.EscapeString(c.Text))
}
