package cell

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestLeftAndRightFillExactlyTheirWidth(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.RuneFrom([]rune("ab 生产缓存…é")), 0, 30, -1).Draw(t, "s")
		w := rapid.IntRange(0, 40).Draw(t, "w")
		for name, got := range map[string]string{"Left": Left(s, w), "Right": Right(s, w)} {
			if n := ansi.StringWidth(got); n != w {
				t.Fatalf("%s(%q, %d) is %q, %d cells wide", name, s, w, got, n)
			}
		}
	})
}

func TestCutMarksWhatItLeavesOut(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		in    string
		width int
		want  string
	}{
		"fits":                      {"生产", 4, "生产"},
		"half a wide character":     {"生产缓存", 4, "生…"},
		"Latin":                     {"production", 5, "prod…"},
		"nothing fits":              {"生产", 0, ""},
		"bytes many, cells few":     {"生产缓存", 8, "生产缓存"},
		"one cell for a wide rune":  {"生产", 1, "…"},
		"ambiguous signs are one":   {"● ok", 4, "● ok"},
		"two columns and an accent": {"é产", 3, "é产"},
	} {
		if got := Cut(c.in, c.width); got != c.want {
			t.Errorf("%s: Cut(%q, %d) = %q, want %q", name, c.in, c.width, got, c.want)
		}
	}
}

func TestSplitKeepsTheRightEnd(t *testing.T) {
	t.Parallel()
	if got, want := Split("profile prod", "12:04", 12), "profil… 12:04"; ansi.StringWidth(got) != 12 || !strings.HasSuffix(got, "12:04") {
		t.Errorf("Split = %q, want something like %q in 12 cells", got, want)
	}
	if got, want := Split("a", "b", 5), "a   b"; got != want {
		t.Errorf("Split = %q, want %q", got, want)
	}
}

func TestBlockHasExactlyItsRows(t *testing.T) {
	t.Parallel()
	for _, h := range []int{1, 2, 5} {
		got := strings.Split(Block([]string{"一二三", "b", "c"}, 4, h), "\n")
		if len(got) != h {
			t.Errorf("Block of %d rows has %d", h, len(got))
		}
		if got[0] != "一二" {
			t.Errorf("first row is %q, want it cut to 4 cells", got[0])
		}
	}
}

func TestNoLineBeginsWithAMarkThatEndsAnother(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"可以跟踪到结束。":        {"可以跟踪到结", "束。"},
		"可以跟踪到。":          {"可以跟踪到。"},
		"a long sentence": {"a long", "sentence"},
	} {
		if got := Wrap(text, 14); !slices.Equal(got, want) {
			t.Errorf("%q is wrapped into %q, want %q", text, got, want)
		}
	}
}

func TestTheDashOfAnOptionStaysWithIt(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"redis-cli -p 1": {"redis-cli", "-p 1"},
		"redis-cli - p":  {"redis-cli -", "p"},
		"a well-known p": {"a well-", "known p"},
	} {
		if got := Wrap(text, 11); !slices.Equal(got, want) {
			t.Errorf("%q is wrapped into %q, want %q", text, got, want)
		}
	}
}
