package terminal

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"cdsredis/ui/uitest/vt"
)

// screens draws sequences of frames as an interface makes them: all new, a
// line changed, a part scrolled, a word put in front, the size changed.
type screens struct {
	t             *rapid.T
	width, height int
	lines         []string
}

func (s *screens) next() {
	switch rapid.SampledFrom([]string{"all", "line", "scroll", "scroll", "word", "size"}).Draw(s.t, "change") {
	case "all":
		for y := range s.lines {
			s.lines[y] = s.line()
		}
	case "line":
		s.lines[s.row()] = s.line()
	case "scroll":
		s.scroll()
	case "word":
		y := s.row()
		s.lines[y] = s.word() + s.lines[y]
	case "size":
		s.resize()
	}
}

func (s *screens) resize() {
	s.width = rapid.IntRange(1, 40).Draw(s.t, "width")
	s.height = rapid.IntRange(1, 14).Draw(s.t, "height")
	s.lines = append(s.lines, make([]string, 14)...)[:s.height]
}

func (s *screens) scroll() {
	top := s.row()
	bottom := rapid.IntRange(top, s.height-1).Draw(s.t, "bottom")
	by := rapid.IntRange(-3, 3).Draw(s.t, "by")
	old := slices.Clone(s.lines)
	for y := top; y <= bottom; y++ {
		if y+by >= top && y+by <= bottom {
			s.lines[y] = old[y+by]
			continue
		}
		s.lines[y] = s.line()
	}
}

func (s *screens) row() int { return rapid.IntRange(0, s.height-1).Draw(s.t, "row") }

func (s *screens) line() string {
	var b strings.Builder
	for range rapid.IntRange(0, 5).Draw(s.t, "words") {
		b.WriteString(s.word())
	}
	return b.String()
}

func (s *screens) word() string {
	word := rapid.SampledFrom([]string{
		"redis-", "实例名称", "运行中", "abc def", "   ", "              ", "aaaaaaaaaaaa", "─────────",
		"●", "x", " 实", "e\u0301", "e\x1b[m\u0301", "한국", "ＦＵ",
	}).Draw(s.t, "word")
	style := rapid.SampledFrom([]string{
		"", "", "1", "2", "1;2", "31", "38;2;1;2;3", "48;5;236", "7", "1;38;2;9;9;9;48;2;1;2;3", "4", "9", "2;48;5;1",
	}).Draw(s.t, "style")
	if style == "" {
		return word
	}
	return "\x1b[" + style + "m" + word + "\x1b[m"
}

// The one thing that a painter must do: what is on the terminal after any
// sequence of frames is the last frame, as if it had been drawn from scratch.
func TestTerminalShowsTheLastFrameWhateverCameBefore(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := screens{t: t}
		s.resize()
		c, got := newCanvas(), vt.New(s.width, s.height)
		for range rapid.IntRange(1, 8).Draw(t, "frames") {
			s.next()
			got.Resize(s.width, s.height)
			at := cursor{x: rapid.IntRange(-1, 40).Draw(t, "x"), y: 0, shown: rapid.Bool().Draw(t, "shown")}
			out := c.draw(nil, frame{
				view: strings.Join(s.lines, "\n"), width: s.width, height: s.height, cursor: at,
			})
			_, _ = got.Write(out)
			if d := vt.Difference(got, s.fromScratch()); d != "" {
				t.Fatalf("after %q: %s", out, d)
			}
			checkCursor(t, got, at, s.width)
		}
	})
}

func (s *screens) fromScratch() *vt.Terminal {
	want := vt.New(s.width, s.height)
	for y, line := range s.lines {
		_, _ = fmt.Fprintf(want, "\x1b[%d;1H%s", y+1, ansi.Truncate(line, s.width, ""))
	}
	return want
}

func checkCursor(t *rapid.T, got *vt.Terminal, want cursor, width int) {
	x, y, shown := got.Cursor()
	inside := want.x >= 0 && want.x < width
	if shown != (want.shown && inside) {
		t.Fatalf("cursor shown is %v; want %+v", shown, want)
	}
	if shown && (x != want.x || y != want.y) {
		t.Fatalf("cursor is at %d, %d; want %+v", x, y, want)
	}
}
