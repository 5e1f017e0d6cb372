package vt

import (
	"slices"
	"testing"
)

func draw(width, height int, s string) *Terminal {
	t := New(width, height)
	_, _ = t.Write([]byte(s))
	return t
}

func TestScreenShowsWhatWasWritten(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ in, want string }{
		"lines":                          {"ab\r\ncd", "ab\ncd"},
		"absolute moves":                 {"\x1b[2;3HX\x1b[1;1HY", "Y\n  X"},
		"wide characters":                {"实例A", "实例A"},
		"the first half overwritten":     {"实例\x1b[1;2HX", " X例"},
		"the second character kept":      {"实例\x1b[1;3HX", "实X"},
		"a wide one wraps early":         {"123456789实", "123456789\n实"},
		"wrapping waits for a character": {"0123456789AB", "0123456789\nAB"},
		"erase to the end":               {"abc\x1b[1;2H\x1b[K", "a"},
		"erase characters":               {"abcd\x1b[1;2H\x1b[2X", "a  d"},
		"delete a character":             {"abc\x1b[1;2H\x1b[1P", "ac"},
		"insert characters":              {"abc\x1b[1;2H\x1b[2@", "a  bc"},
		"delete a line in a region":      {"1\r\n2\r\n3\r\n4\x1b[2;3r\x1b[2;1H\x1b[M", "1\n3\n\n4"},
		"insert a line in a region":      {"1\r\n2\r\n3\r\n4\x1b[2;3r\x1b[2;1H\x1b[L", "1\n\n2\n4"},
		"scroll at the bottom":           {"1\r\n2\r\n3\r\n4\r\n5", "2\n3\n4\n5"},
		"scroll back at the top":         {"1\r\n2\x1b[H\x1bM0", "0\n1\n2"},
		"repeat":                         {"a\x1b[3b", "aaaa"},
		"line drawing":                   {"\x1b(0lqk\x1b(B", "┌─┐"},
		"combining":                      {"e\u0301x", "e\u0301x"},
		"alternate screen and back":      {"main\x1b[?1049halt\x1b[?1049l", "main"},
		"title":                          {"\x1b]0;title\x07ok", "ok"},
		"device control string":          {"\x1bPq123\x1b\\ok", "ok"},
		"colours":                        {"\x1b[38;2;1;2;3mred\x1b[m", "red"},
		"no wrapping":                    {"\x1b[?7l0123456789AB", "012345678B"},
	} {
		if got := draw(10, 4, c.in).Text(); got != c.want {
			t.Errorf("%s: %q shows\n%s\nwant\n%s", name, c.in, got, c.want)
		}
	}
}

func TestStylesArePerCell(t *testing.T) {
	t.Parallel()
	term := draw(10, 1, "\x1b[1;3;31;48;5;200ma\x1b[22;39mb\x1b[38:2::1:2:3;9mc\x1b[md\x1b[4:0;92me")
	for x, want := range []Style{
		{FG: 1, BG: 200, Flags: Bold | Italic},
		{FG: -1, BG: 200, Flags: Italic},
		{FG: RGB | 0x010203, BG: 200, Flags: Italic | Strike},
		plain(),
		{FG: 10, BG: -1},
	} {
		if got := term.Cell(x, 0).Style; got != want {
			t.Errorf("cell %d is drawn as %+v; want %+v", x, got, want)
		}
	}
}

func TestLeftNamesWhatWasNotUndone(t *testing.T) {
	t.Parallel()
	on := "\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[31m\x1b[1;3r"
	got := draw(10, 4, on).Left()
	want := []string{"alternate screen", "colours", "hidden cursor", "mode 2004", "scroll region"}
	if !slices.Equal(got, want) {
		t.Errorf("left is %q; want %q", got, want)
	}
	off := "\x1b[r\x1b[m\x1b[?2004l\x1b[?25h\x1b[?1049l"
	if got := draw(10, 4, on+off).Left(); len(got) != 0 {
		t.Errorf("left is %q after all was undone; want nothing", got)
	}
}

func TestQuestionsAreAnsweredOnce(t *testing.T) {
	t.Parallel()
	term := draw(10, 4, "ab\x1b[5n\x1b[6n\x1b]11;?\x07")
	got := term.Queries()
	want := []Query{{"dsr", "\x1b[0n"}, {"cpr", "\x1b[1;3R"}, {"osc11", "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\"}}
	if !slices.Equal(got, want) {
		t.Errorf("queries are %q; want %q", got, want)
	}
	if again := term.Queries(); len(again) != 0 {
		t.Errorf("queries are handed over twice: %q", again)
	}
}

func TestDifferenceComparesWhatIsSeen(t *testing.T) {
	t.Parallel()
	a := draw(10, 2, "ab")
	b := draw(10, 2, "ab \x1b[31m \x1b[m")
	if d := Difference(a, b); d != "" {
		t.Errorf("a blank and a space differ: %s", d)
	}
	c := draw(10, 2, "ab\x1b[41m ")
	if d := Difference(a, c); d == "" {
		t.Error("a background goes unseen; want a difference")
	}
}

func TestACharacterWithoutRoomInItsLineIsCounted(t *testing.T) {
	t.Parallel()
	v := New(4, 2)
	_, _ = v.Write([]byte("abcd\x1b[2;1Habc"))
	if v.Wraps != 0 {
		t.Errorf("full lines are %d wraps, want none", v.Wraps)
	}
	_, _ = v.Write([]byte("长"))
	if v.Wraps != 1 {
		t.Errorf("a wide character with half the room is %d wraps, want one", v.Wraps)
	}
}

func TestWhatIsWrappedForTmuxIsNoText(t *testing.T) {
	t.Parallel()
	v := New(10, 1)
	_, _ = v.Write([]byte("a\x1bPtmux;\x1b\x1b]52;c;aGk=\x07\x1b\\b"))
	if got := v.Text(); got != "ab" {
		t.Errorf("the screen shows %q, want ab", got)
	}
}
