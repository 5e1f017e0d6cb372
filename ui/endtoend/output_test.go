//go:build unix

package endtoend

import (
	"encoding/base64"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"cdsredis/api"
)

// output reads all that the program has written to a terminal, and finds what
// it has no business to send there.
type output struct {
	foreign []string // what was found, in its order
	copied  []string // what was put on the clipboard
	texts   int      // characters that were drawn
	marks   int      // in a row, on the character before
}

// What the program sends, beside text: colours, moves, erasing to the end of
// the line, the scroll region and lines in it, the modes of its own, the
// question where the cursor is, and keeping the title.
var (
	knownCSI = regexp.MustCompile(`^\x1b\[(?:[0-9;:]*[mABCDGHdrLMKTS]|2J|5n|\?(?:25|1049|2004|1004|1002|1006|2026)[hl]|6n|2[23];2t)$`)
	knownOSC = regexp.MustCompile(`^(?:2;(?:\([0-9]+\) )?(?:CDS Redis)?|9;4;[0-3];[0-9]{1,3}|9;CDS Redis: [^;]*|777;notify;CDS Redis;[^;]*)$`)
)

// most is how many marks may combine with one character: more would be drawn
// over the lines above.
const most = 8

// scan reads on to the end.
func (o *output) scan(raw string) {
	for raw != "" {
		n := o.next(raw)
		raw = raw[n:]
	}
}

// next reads one character or one sequence and tells how long it is.
func (o *output) next(raw string) int {
	if raw[0] != 0x1b {
		r, n := utf8.DecodeRuneInString(raw)
		o.character(r, n)
		return n
	}
	o.marks = 0
	switch {
	case strings.HasPrefix(raw, "\x1b["):
		return o.csi(raw)
	case strings.HasPrefix(raw, "\x1b]"), strings.HasPrefix(raw, "\x1bP"):
		return o.command(raw)
	}
	return o.report(raw, min(2, len(raw)))
}

func (o *output) character(r rune, size int) {
	o.texts++
	switch {
	case r == '\r' || r == '\n' || r == '\a' || r == '\b':
	case r == utf8.RuneError && size == 1:
		o.foreign = append(o.foreign, "bytes that are no UTF-8")
	case api.Clean(string(r)) != string(r):
		o.foreign = append(o.foreign, fmt.Sprintf("the character %U", r))
	case unicode.In(r, unicode.Mn, unicode.Me):
		if o.marks++; o.marks == most+1 {
			o.foreign = append(o.foreign, "a heap of combining marks")
		}
		return
	}
	o.marks = 0
}

func (o *output) csi(raw string) int {
	end := strings.IndexFunc(raw[2:], func(r rune) bool { return r >= 0x40 && r <= 0x7e })
	n := min(len(raw), max(end, 0)+3)
	if !knownCSI.MatchString(raw[:n]) || raw[n-1] == 'm' && isShowy(raw[2:n-1]) {
		return o.report(raw, n)
	}
	return n
}

// isShowy tells of the parameters of a style whether they blink, conceal or
// cross out, as the program never does.
func isShowy(style string) bool {
	params := strings.Split(style, ";")
	for i := 0; i < len(params); i++ {
		switch params[i] {
		case "38", "48":
			if i+1 < len(params) && params[i+1] == "2" {
				i += 2
			}
			i += 2
		case "5", "6", "8", "9":
			return true
		}
	}
	return false
}

// command reads a command to the terminal, or one wrapped for it.
func (o *output) command(raw string) int {
	body, n := untilEnd(raw[2:])
	n += 2
	switch wrapped, ok := strings.CutPrefix(body, "tmux;"); {
	case raw[1] == 'P' && ok:
		o.scan(strings.ReplaceAll(wrapped, "\x1b\x1b", "\x1b"))
	case raw[1] == 'P':
		return o.report(raw, n)
	case strings.HasPrefix(body, "52;c;"):
		text, err := base64.StdEncoding.DecodeString(body[len("52;c;"):])
		if err != nil {
			return o.report(raw, n)
		}
		o.copied = append(o.copied, string(text))
	case !knownOSC.MatchString(body) || api.Clean(body) != body:
		return o.report(raw, n)
	}
	return n
}

// untilEnd is the body of a command and how long it is with its end, which is
// a bell or ESC \. A doubled ESC is one that is wrapped.
func untilEnd(s string) (body string, size int) {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\a' && !strings.HasPrefix(s, "tmux;"):
			return s[:i], i + 1
		case strings.HasPrefix(s[i:], "\x1b\x1b"):
			i++
		case strings.HasPrefix(s[i:], "\x1b\\"):
			return s[:i], i + 2
		}
	}
	return s, len(s)
}

func (o *output) report(raw string, n int) int {
	o.foreign = append(o.foreign, fmt.Sprintf("%q", raw[:n]))
	return n
}

// clean holds that nothing foreign was sent or copied.
func (o *output) clean(t *testing.T) {
	t.Helper()
	slices.Sort(o.foreign)
	for _, f := range slices.Compact(o.foreign) {
		t.Errorf("the terminal was sent %s", f)
	}
	for _, text := range o.copied {
		wantClean(t, "the clipboard", text)
	}
}

// wantClean holds that a text of several lines has nothing in it that a
// terminal would act on.
func wantClean(t *testing.T, what, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if got := api.Clean(line); got != line {
			t.Errorf("%s was given %.200q", what, line)
		}
	}
}

// The judge of the sessions is judged itself.
func TestWhatIsForeignToATerminalIsFound(t *testing.T) {
	t.Parallel()
	for sent, foreign := range map[string]bool{
		"plain 实例 é\r\n\x1b[1;31mred\x1b[m\x1b[2;5H\x1b[?25l": false,
		"\x1b]2;(1) CDS Redis\x1b\\\a\x1b]9;4;3;0\x1b\\":      false,
		"\x1b]52;c;aGk=\a":                           false,
		"\x1bPtmux;\x1b\x1b]52;c;aGk=\a\x1b\\":       false,
		"\x1b[1;38;5;9;48;2;5;6;8mcolours":           false,
		"\x1b[31;5mblinks":                           true,
		"\x1b[38;5;9;8mconcealed":                    true,
		"\x1b]2;owned\a":                             true,
		"\x1bPtmux;\x1b\x1b]2;owned\x1b\x1b\\\x1b\\": true,
		"\x1b]8;;http://evil\x1b\\":                  true,
		"\x1b[3J":                                    true,
		"\x1b[?1003h":                                true,
		"\x1b[c":                                     true,
		"\x1bc":                                      true,
		"\x1b(0":                                     true,
		"\x1bPq#0\x1b\\":                             true,
		"\u202egnp.exe":                              true,
		"a\u200bb":                                   true,
		"\u009b31m":                                  true,
		"\xff":                                       true,
		"\t":                                         true,
		"e" + strings.Repeat("\u0301", most+1):       true,
		"e" + strings.Repeat("\u0301", most):         false,
		"\x1b]52;c;" + base64.StdEncoding.EncodeToString(nil): false,
	} {
		var o output
		o.scan(sent)
		if got := len(o.foreign) > 0; got != foreign {
			t.Errorf("%q: foreign is %v: %q", sent, got, o.foreign)
		}
	}
}
