package terminal

import (
	"io"
	"slices"
	"strings"
	"testing"
)

// reads feeds chunks through an input as the terminal would, and returns what
// each Read of size gives.
func reads(t *testing.T, size int, chunks ...string) (got []string, answers int) {
	t.Helper()
	in := newInput(func() { answers++ })
	go func() {
		var held []byte
		for _, c := range chunks {
			held = in.take(append(held, c...))
		}
		in.close()
	}()
	buf := make([]byte, size)
	for {
		n, err := in.Read(buf)
		if err == io.EOF {
			return got, answers
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(buf[:n]))
	}
}

// The first answer about where the cursor is belongs to the probe; a like
// sequence after it, or after another answer, is a key.
func TestInputTakesOutWhereTheCursorIsOnce(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		chunks, want string
		wide         []bool
	}{
		"narrow":                 {"a\x1b[1;2Rb\x1b[0nc", "abc", []bool{false}},
		"wide":                   {"\x1b[1;3R\x1b[0n", "", []bool{true}},
		"in parts":               {"a\x1b[|1;|3|R", "a", []bool{true}},
		"no terminal's answer":   {"\x1b[1;7R", "", nil},
		"a key after the answer": {"\x1b[1;2R\x1b[1;2R", "\x1b[1;2R", []bool{false}},
		"a key where none came":  {"\x1b[0n|\x1b[1;2R", "\x1b[1;2R", nil},
		"another key":            {"\x1b[1;5C", "\x1b[1;5C", nil},
	} {
		var wide []bool
		in := newInput(func() {})
		in.locating.Store(true)
		in.located = func(w bool) { wide = append(wide, w) }
		got := feed(in, strings.Split(c.chunks, "|")...)
		if got != c.want || !slices.Equal(wide, c.wide) {
			t.Errorf("%s: reads %q, wide %v; want %q, %v", name, got, wide, c.want, c.wide)
		}
	}
}

// feed gives all that is read of chunks.
func feed(in *input, chunks ...string) string {
	go func() {
		var held []byte
		for _, c := range chunks {
			held = in.take(append(held, c...))
		}
		in.close()
	}()
	all, _ := io.ReadAll(in) // an input has no errors but its end
	return string(all)
}

func TestInputTakesOutAnswersAndPartsFocusReports(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		chunks, want []string
		answers      int
	}{
		"keys":                        {[]string{"abc"}, []string{"abc"}, 0},
		"an answer alone":             {[]string{"\x1b[0n"}, nil, 1},
		"answers among keys":          {[]string{"a\x1b[0nb\x1b[0n"}, []string{"ab"}, 2},
		"an answer in two parts":      {[]string{"a\x1b[", "0nb"}, []string{"a", "b"}, 1},
		"an answer in two other ones": {[]string{"\x1b[0", "n"}, nil, 1},
		"an escape is a key at once":  {[]string{"\x1b", "x"}, []string{"\x1b", "x"}, 0},
		"focus among keys":            {[]string{"a\x1b[Ib\x1b[O"}, []string{"a", "\x1b[I", "b", "\x1b[O"}, 0},
		"an arrow is not torn":        {[]string{"\x1b[A\x1b[B"}, []string{"\x1b[A\x1b[B"}, 0},
		"a character in two parts":    {[]string{"a\xe5\xae", "\x9eb"}, []string{"a", "实b"}, 0},
		"what is no character":        {[]string{"\xff\x80", "a"}, []string{"\xff\x80", "a"}, 0},
	} {
		got, answers := reads(t, 256, c.chunks...)
		if !slices.Equal(got, c.want) || answers != c.answers {
			t.Errorf("%s: %q reads %q, %d answers; want %q, %d", name, c.chunks, got, answers, c.want, c.answers)
		}
	}
}

// What is pasted is text, however it arrives: a mark that was missed would let
// it be keys.
func TestInputGivesAPasteAsOne(t *testing.T) {
	t.Parallel()
	paste := func(text string) string { return "\x1b[200~" + text + "\x1b[201~" }
	long := strings.Repeat("x", longestPaste)
	for name, c := range map[string]struct{ chunks, want []string }{
		"a paste":                    {[]string{paste("q\x03")}, []string{paste("q\x03")}},
		"nothing":                    {[]string{paste("")}, []string{paste("")}},
		"among keys":                 {[]string{"a" + paste("b") + "c" + paste("d")}, []string{"a", paste("b"), "c", paste("d")}},
		"after an escape":            {[]string{"\x1b" + paste("q")}, []string{"\x1b", paste("q")}},
		"a focus report within":      {[]string{paste("a\x1b[Ib")}, []string{paste("a\x1b[Ib")}},
		"in parts":                   {[]string{"\x1b[200~a", "b", "c\x1b[201~d"}, []string{paste("abc"), "d"}},
		"its begin in parts":         {[]string{"\x1b[", "2", "0", "0", "~a\x1b[201~"}, []string{paste("a")}},
		"its end in parts":           {[]string{"\x1b[200~a\x1b", "[201", "~b"}, []string{paste("a"), "b"}},
		"the longest":                {[]string{paste(long)}, []string{paste(long)}},
		"more":                       {[]string{paste(long + "yz")}, []string{paste(long)}},
		"much more, in parts":        {[]string{"\x1b[200~" + long, long, long + "\x1b[20", "1~q"}, []string{paste(long), "q"}},
		"an end that comes too late": {[]string{"\x1b[200~a"}, nil},
	} {
		got, _ := reads(t, 1<<20, c.chunks...)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: reads %.99q; want %.99q", name, got, c.want)
		}
	}
}

// bubbletea waits for more after a read that fills its buffer. An empty read
// tells it that there is none.
func TestFullReadIsFollowedByAnEnd(t *testing.T) {
	t.Parallel()
	for n, want := range map[int][]string{
		3: {"aaa"}, 4: {"aaaa", ""}, 5: {"aaaa", "a"}, 8: {"aaaa", "aaaa", ""},
	} {
		if got, _ := reads(t, 4, strings.Repeat("a", n)); !slices.Equal(got, want) {
			t.Errorf("%d bytes read as %q; want %q", n, got, want)
		}
	}
}
