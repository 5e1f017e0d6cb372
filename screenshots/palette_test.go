//go:build unix

package screenshots

import (
	"cmp"
	"image"
	"image/color"
	"maps"
	"slices"
)

// shades counts the colours of pictures.
type shades map[color.NRGBA]int

func (s shades) add(p image.Image) {
	b := p.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			s[shadeAt(p, x, y)]++
		}
	}
}

func shadeAt(p image.Image, x, y int) color.NRGBA {
	return color.NRGBAModel.Convert(p.At(x, y)).(color.NRGBA)
}

// palette chooses colours, the frequent ones first, but none that is close to
// one chosen already while there is room for others: a screen has few colours,
// some of them rare, and very many on the way from one to another at the edge
// of letters.
func (s shades) palette(most int) color.Palette {
	list := slices.SortedFunc(maps.Keys(s), func(a, b color.NRGBA) int {
		return cmp.Or(
			cmp.Compare(s[b], s[a]),
			cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B), cmp.Compare(a.A, b.A),
		)
	})
	var chosen color.Palette
	for distance := 48; distance > 0 && len(chosen) < most; distance /= 2 {
		for _, c := range list {
			if len(chosen) < most && !slices.ContainsFunc(chosen, func(d color.Color) bool { return nearby(c, d.(color.NRGBA), distance) }) {
				chosen = append(chosen, c)
			}
		}
	}
	return chosen
}

// nearby reports whether no channel of two colours is apart by distance.
func nearby(a, b color.NRGBA, distance int) bool {
	near := func(x, y uint8) bool { return max(x, y)-min(x, y) < uint8(distance) } // 48 at most
	return near(a.R, b.R) && near(a.G, b.G) && near(a.B, b.B) && near(a.A, b.A)
}

// reduce draws p with the colours of a palette.
func reduce(p image.Image, palette color.Palette) *image.Paletted {
	b := p.Bounds()
	out := image.NewPaletted(b, palette)
	nearest := map[color.NRGBA]uint8{}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := shadeAt(p, x, y)
			i, known := nearest[c]
			if !known {
				i = uint8(palette.Index(c)) // a palette has 256 colours at most
				nearest[c] = i
			}
			out.SetColorIndex(x, y, i)
		}
	}
	return out
}
