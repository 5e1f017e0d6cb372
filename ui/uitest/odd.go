package uitest

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
)

// Odd are texts that a field may be given by a slip, or to do harm, each under
// what is odd about it.
func Odd() map[string]string {
	return map[string]string{
		"empty":            "",
		"spaces":           "   ",
		"a wide space":     "\u3000",
		"controls":         "a\x00\x07\x08\x0b\x1b\x7f\u0085\u009b31mb",
		"a sequence":       "\x1b]0;title\x07\x1b[2J\x1b[31mred\x1b]52;c;eA==\x1b\\",
		"unseen":           "a\u200b\u200d\ufeff\u2028\u202eb\U000e0041",
		"heaps of marks":   "e" + strings.Repeat("\u0301", 50),
		"no UTF-8":         "a\xff\xc0b",
		"very long":        strings.Repeat("x", 5000),
		"very long, wide":  strings.Repeat("长", 3000),
		"Chinese":          "生产-订单缓存",
		"emoji":            "👩‍👩‍👧‍👦🏳️‍🌈☃️🇨🇳",
		"a line break":     "one\ntwo\r\nthree",
		"a break at ends":  "\r\none\r\n",
		"a tab":            "one\ttwo",
		"signs of a shell": "'; \"$(id)`id`%s\\",
		"a number too far": "99999999999999999999",
		"a megabyte":       strings.Repeat("0123456789abcde\n", 1<<16),
	}
}

// Put are the ways to get a text into a field: it is pasted, or it comes all
// at once, as an input method gives it.
func Put(text string) map[string]tea.Msg {
	return map[string]tea.Msg{"pasted": Paste(text), "put in": tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text)}}
}

// WantPlain fails the test where a drawing has something besides styles that a
// terminal would act on.
func WantPlain(t testing.TB, view string) {
	t.Helper()
	for line := range strings.SplitSeq(view, "\n") {
		if plain := withoutStyles(line); strings.ContainsFunc(plain, acts) {
			t.Errorf("a line has what a terminal acts on: %q", plain)
		}
	}
}

// acts reports whether a terminal acts on r, or turns the order of a line
// around for it.
func acts(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp, unicode.Bidi_Control)
}

// withoutStyles takes colours out, and nothing else.
func withoutStyles(line string) string {
	return regexp.MustCompile(`\x1b\[[0-9;:]*m`).ReplaceAllString(line, "")
}
