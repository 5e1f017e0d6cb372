//go:build unix

package screenshots

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"slices"
	"strings"
	"testing"
	"time"

	"cdsredis/ui/uitest/vt"
)

func TestLinesAndBlocksReachTheEdgesOfTheirCell(t *testing.T) {
	t.Parallel()
	edges := map[string]string{
		"─": "lr", "━": "lr", "│": "ud", "┃": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu",
		"╭": "rd", "╮": "ld", "╰": "ru", "╯": "lu", "├": "udr", "┤": "udl", "┬": "lrd", "┴": "lru", "┼": "udlr",
		"█": "udlr", "░": "udlr", "▒": "udlr", "▓": "udlr", "▌": "udl", "▏": "udl", "▁": "lrd", "▄": "lrd",
	}
	cell := box{x: 24, y: 52, width: 12, height: 26}
	for sign, s := range shapes() {
		reached := func(edge rune) bool {
			return slices.ContainsFunc(s.parts(cell), func(p box) bool {
				return map[rune]bool{
					'u': p.y == cell.y, 'd': p.y+p.height == cell.y+cell.height,
					'l': p.x == cell.x, 'r': p.x+p.width == cell.x+cell.width,
				}[edge]
			})
		}
		for _, edge := range "udlr" {
			if got, want := reached(edge), strings.ContainsRune(edges[sign], edge); got != want {
				t.Errorf("that %s reaches edge %c is %v; want %v", sign, edge, got, want)
			}
		}
	}
}

func TestCharactersStandInTheMiddleOfTheirCells(t *testing.T) {
	t.Parallel()
	svg := screen(10, 1, "ab中c", face{width: 10, height: 20})
	for _, want := range []string{
		`x="5" y="10" fill="#d0d4da">a<`, `x="15" y="10" fill="#d0d4da">b<`,
		`x="30" y="10" fill="#d0d4da" font-size="0">中<`, `x="45" y="10" fill="#d0d4da">c<`,
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("no %s in %s", want, svg)
		}
	}
}

func TestTheCursorCoversAWideCharacterWhole(t *testing.T) {
	t.Parallel()
	svg := screen(4, 1, "中\x1b[1G", face{width: 10, height: 20})
	for _, want := range []string{
		`<rect x="0" y="0" width="10" height="20" fill="#d0d4da"`, `<rect x="10" y="0" width="10" height="20" fill="#d0d4da"`,
		`fill="#16181d" font-size="0">中<`,
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("no %s in %s", want, svg)
		}
	}
}

func screen(width, height int, written string, f face) string {
	terminal := vt.New(width, height)
	_, _ = terminal.Write([]byte(written)) // never fails
	return picture(terminal, f, label{})
}

func TestFewFrequentColoursDoNotCrowdOutARareOne(t *testing.T) {
	t.Parallel()
	s := shades{}
	for grey := range 200 {
		s[color.NRGBA{uint8(grey), uint8(grey), uint8(grey), 255}] = 1000
	}
	rare := color.NRGBA{255, 0, 0, 255}
	s[rare] = 1
	if got := s.palette(16); len(got) != 16 || !slices.Contains(got, color.Color(rare)) {
		t.Errorf("16 colours are %v; want the rare one among them", got)
	}
}

func TestAnAnimationShowsEachPictureWhole(t *testing.T) {
	t.Parallel()
	palette := color.Palette{color.NRGBA{0, 0, 0, 255}, color.NRGBA{255, 0, 0, 255}, color.NRGBA{0, 0, 255, 255}}
	plain := func(indices string) image.Image {
		p := image.NewPaletted(image.Rect(0, 0, 3, 2), palette)
		for i, c := range indices {
			p.Pix[i] = uint8(c - '0')
		}
		return p
	}
	want := []string{"000012", "000112", "000112", "200010"}
	var pictures []image.Image
	for _, p := range want {
		pictures = append(pictures, plain(p))
	}
	g := animate(pictures, palette)
	g.Delay = make([]int, len(pictures))
	var file bytes.Buffer
	if err := gif.EncodeAll(&file, g); err != nil {
		t.Fatal(err)
	}
	shown, err := gif.DecodeAll(&file)
	if err != nil {
		t.Fatal(err)
	}
	canvas := image.NewPaletted(image.Rect(0, 0, 3, 2), palette)
	for i, part := range shown.Image {
		draw.Draw(canvas, part.Bounds(), part, part.Bounds().Min, draw.Over)
		var got strings.Builder
		for _, c := range canvas.Pix {
			got.WriteByte('0' + c)
		}
		if got.String() != want[i] {
			t.Errorf("picture %d is %s; want %s", i, got.String(), want[i])
		}
	}
}

func TestWhatLooksTheSameIsOneFrame(t *testing.T) {
	t.Parallel()
	var r reel
	r.add("a", time.Second)
	r.add("a", 2*time.Second)
	r.add("b", time.Second)
	if want := (reel{{"a", 3 * time.Second}, {"b", time.Second}}); !slices.Equal(r, want) {
		t.Errorf("the film is %v; want %v", r, want)
	}
}
