package terminal

import (
	"strings"
	"testing"

	"golang.org/x/text/width"
	"pgregory.net/rapid"

	"cdsredis/ui/uitest/vt"
)

func TestSignsAreChosenByTheSurroundingsOrLeftToTheTerminal(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		asked ASCII
		env   map[string]string
		want  ASCII
	}{
		"a usual terminal":           {ASCIIAuto, map[string]string{"TERM": "xterm-256color", "LANG": "zh_CN.UTF-8"}, ASCIIAuto},
		"no locale at all":           {ASCIIAuto, map[string]string{"TERM": "xterm"}, ASCIIAuto},
		"the console":                {ASCIIAuto, map[string]string{"TERM": "linux", "LANG": "en_US.UTF-8"}, ASCIIOn},
		"a locale that is not UTF-8": {ASCIIAuto, map[string]string{"LANG": "zh_CN.GBK"}, ASCIIOn},
		"LC_ALL goes before LANG":    {ASCIIAuto, map[string]string{"LC_ALL": "C.utf8", "LANG": "C"}, ASCIIAuto},
		"off is off":                 {ASCIIOff, map[string]string{"TERM": "linux"}, ASCIIOff},
		"on is on":                   {ASCIIOn, map[string]string{"LANG": "zh_CN.UTF-8"}, ASCIIOn},
	} {
		if got := c.asked.settle(func(k string) string { return c.env[k] }); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestPlainTextKeepsItsWidthAndIsTheSameEverywhere(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"● 运行中": "* 运行中", "a…": "a~", "──": "--", "é": "?", "e\u0301x": "ex", "Привет": "??????", "実": "実", "\ue0b0": "?",
	} {
		k, cells, got := newInks(), make([]cell, 8), []byte(nil)
		k.ascii = true
		k.parseRow(cells, text)
		for _, c := range cells {
			got = k.append(got, c.glyph)
		}
		if strings.TrimRight(string(got), " ") != want {
			t.Errorf("%q is drawn as %q, want %q", text, got, want)
		}
	}
}

// On a terminal that draws ambiguous characters wide, plain frames look the
// same as on any other.
func TestPlainFramesLookTheSameOnEveryTerminal(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := screens{t: t}
		s.resize()
		c := newCanvas()
		c.inks.ascii = true
		narrow, wide := vt.New(s.width, s.height), vt.New(s.width, s.height)
		wide.WideAmbiguous = true
		for range 3 {
			s.next()
			narrow.Resize(s.width, s.height)
			wide.Resize(s.width, s.height)
			out := c.draw(nil, frame{view: strings.Join(s.lines, "\n"), width: s.width, height: s.height})
			for _, r := range string(out) {
				if width.LookupRune(r).Kind() == width.EastAsianAmbiguous {
					t.Fatalf("%q of ambiguous width is sent", r)
				}
			}
			_, _ = narrow.Write(out)
			_, _ = wide.Write(out)
			if d := vt.Difference(wide, narrow); d != "" {
				t.Fatal(d)
			}
		}
	})
}

// The question must not be seen, however wide the terminal draws what it is
// asked about.
func TestTheProbeLeavesTheFrameAsItWas(t *testing.T) {
	t.Parallel()
	for _, view := range []string{"abc", "实例", " 实", "", "x"} {
		for _, ambiguousIsWide := range []bool{false, true} {
			got, want := vt.New(6, 2), vt.New(6, 2)
			got.WideAmbiguous, want.WideAmbiguous = ambiguousIsWide, ambiguousIsWide
			c, plain := newCanvas(), newCanvas()
			c.probes = true
			for _, next := range []string{view, view + "z"} {
				f := frame{view: next, width: 6, height: 2}
				_, _ = got.Write(c.draw(nil, f))
				_, _ = want.Write(plain.draw(nil, f))
				if d := vt.Difference(got, want); d != "" {
					t.Errorf("%q, wide %v: %s", next, ambiguousIsWide, d)
				}
			}
			if q := got.Queries(); len(q) != 1 || q[0].Name != "cpr" {
				t.Errorf("%q: asked %v, want where the cursor is, once", view, q)
			}
		}
	}
}
