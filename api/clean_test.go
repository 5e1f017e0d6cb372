package api

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCleanTakesOutWhatATerminalActsOn(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"":                           "",
		"plain":                      "plain",
		"订单 缓存 – ●…“é":               "订单 缓存 – ●…“é",
		"\x1b[31mred\x1b[0m":         "red",
		"\u009b31mred":               "red",
		"a\x1b]52;c;ZXZpbA==\x07b":   "ab",
		"a\x1b]0;title\x1b\\b":       "ab",
		"a\u009d0;title\u009cb":      "ab",
		"\x1b[2J\x1b[Hx":             "x",
		"a\rb\nc\td":                 "a b c d",
		"a\bb\x7fc\x00d":             "abcd",
		"\u202eexe.txt\u2066x\u2069": "exe.txtx",
		"a\u200bb\ufeffc\u2060d":     "abcd",
		"a\u2028b":                   "ab",
		"☺\ufe0f":                    "☺",
		"\U000e0041tag":              "tag",
		"bad\xffbyte":                "bad\ufffdbyte",
		"\u00ad\u3164\u115fx":        "x",
		// Marks in a heap are drawn over the lines above; some scripts need a few.
		"e" + strings.Repeat("\u0301", 9) + "x":    "e" + strings.Repeat("\u0301", 8) + "x",
		strings.Repeat("\u0489\u200b", 12) + "ทั้": strings.Repeat("\u0489", 8) + "ทั้",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q; want %q", in, got, want)
		}
	}
}

func FuzzCleanLeavesNothingHidden(f *testing.F) {
	for _, s := range []string{"订单", "\x1b[31m", "\x1b]52;c;x\x07", "\u009b1m", "\xff\x9b", "\x1b\u202e[31m", "\x1b\x1b[[31m", "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u200b\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, hidden) {
			t.Errorf("Clean(%q) = %q", s, got)
		}
		if again := Clean(got); again != got {
			t.Errorf("Clean(%q) = %q, and cleaned again %q", s, got, again)
		}
		raw, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var was, is string
		if json.Unmarshal(raw, &was) != nil || json.Unmarshal(cleanJSON(raw), &is) != nil || was != is {
			t.Errorf("%q became %q as JSON", was, is)
		}
		if harmless := string(cleanJSON([]byte(s))); Clean(harmless) != harmless {
			t.Errorf("cleanJSON(%q) = %q", s, harmless)
		}
	})
}

// Cleaning looks at eight characters at once where it can.
func TestWhatIsHiddenIsFoundWhereverItStands(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"\x00", "\x1b", "\x1f", "\x7f", "\u0080", "\u009b", "\u200b", "\u202e", "\xff", "\xe4\xb8", "\xe9\xbf\x28"} {
		for at := range 20 {
			text := strings.Repeat([]string{"~", " ", "中"}[at%3], at) + bad + "aaaaaaaaa 中"
			if clean([]byte(text)) {
				t.Errorf("%q passes as clean", text)
			}
			if got := Clean(text); !clean([]byte(got)) {
				t.Errorf("%q was cleaned to %q", text, got)
			}
		}
	}
	for at := range 20 {
		if text := strings.Repeat("~", at) + " 一䀀鿿é한😀" + strings.Repeat(" ", at); Clean(text) != text || !clean([]byte(text)) {
			t.Errorf("%q does not pass as clean", text)
		}
	}
}
