//go:build unix

package screenshots

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"os"
	"slices"
	"time"
)

// filmColours leaves one of the 256 of a GIF for what stays as it was.
const filmColours = 96

// frame is an SVG and for how long it is shown.
type frame struct {
	svg  string
	hold time.Duration
}

// reel is a film in the making.
type reel []frame

// add shows an SVG for a while. What looks the same is one frame.
func (r *reel) add(svg string, hold time.Duration) {
	if last := len(*r) - 1; last >= 0 && (*r)[last].svg == svg {
		(*r)[last].hold += hold
		return
	}
	*r = append(*r, frame{svg, hold})
}

// animation is the film with each frame reduced to what is new in it.
func (r reel) animation() (*gif.GIF, error) {
	s := shades{}
	pictures := make([]image.Image, 0, len(r))
	for _, f := range r {
		p, err := raster(f.svg)
		if err != nil {
			return nil, err
		}
		s.add(p)
		pictures = append(pictures, p)
	}
	g := animate(pictures, s.palette(filmColours))
	for _, f := range r {
		g.Delay = append(g.Delay, int(f.hold/(10*time.Millisecond)))
	}
	return g, nil
}

// animate is an animation of pictures of one size, without delays.
func animate(pictures []image.Image, palette color.Palette) *gif.GIF {
	unchanged := uint8(len(palette)) // filmColours at most
	all := append(slices.Clone(palette), color.Transparent)
	size := pictures[0].Bounds()
	g := &gif.GIF{Config: image.Config{ColorModel: all, Width: size.Dx(), Height: size.Dy()}}
	var before *image.Paletted
	for _, p := range pictures {
		now := reduce(p, palette)
		now.Palette = all
		g.Image = append(g.Image, news(before, now, unchanged))
		g.Disposal = append(g.Disposal, gif.DisposalNone)
		before = now
	}
	return g
}

// news is the part of now that differs from before, with unchanged where it
// doesn't.
func news(before, now *image.Paletted, unchanged uint8) *image.Paletted {
	if before == nil {
		return now
	}
	b := now.Bounds()
	marked := image.NewPaletted(b, now.Palette)
	var part image.Rectangle
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			i := now.ColorIndexAt(x, y)
			if i == before.ColorIndexAt(x, y) {
				i = unchanged
			} else {
				part = part.Union(image.Rect(x, y, x+1, y+1))
			}
			marked.SetColorIndex(x, y, i)
		}
	}
	if part.Empty() {
		part = image.Rect(b.Min.X, b.Min.Y, b.Min.X+1, b.Min.Y+1) // a frame has some pixel
	}
	return marked.SubImage(part).(*image.Paletted)
}

func writeGIF(path string, g *gif.GIF) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("write a film: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if err := gif.EncodeAll(f, g); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}
