package api

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// Values end where the check says that they end, and other text is gone
// through to its end without harm.
func FuzzValuesEndWhereTheyEnd(f *testing.F) {
	for _, s := range []string{
		``, `"`, `"\`, `"\"`, `"\\"`, `"a\\\"b" `, `{"a":[1,"]}",{"b":"\\"}]},`, `[[[]]]]`, `{"a":}`, `{:}`, `{,}`, `[}`, `{"a" "b"}`,
		`-1.5e3,`, `null}`, `tru`, "{\"\xff\":\"\xff\"}", ` {}`, "[ 1 ,\r\n2 ]",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		text = bytes.TrimLeft(text, " \t\r\n")
		if value, err := newChecker().value(text); err == nil {
			for _, after := range []string{"", ",\"", "}", "]", " :"} {
				if got := valueEnd(append(bytes.Clone(value), after...), 0); got != len(value) {
					t.Errorf("%q with %q after it ends at %d; want %d", value, after, got, len(value))
				}
			}
		}
		reads := 0
		r := newJSONReader(text)
		r.object(func([]byte) { reads += len(r.texts()) })
		r = newJSONReader(text)
		r.list(func() { reads += len(r.word()) + r.count() })
		if r.at > len(text) || reads < 0 {
			t.Errorf("%q was read to %d of %d", text, r.at, len(text))
		}
	})
}

func TestATextThatIsOverReadsAsNothing(t *testing.T) {
	t.Parallel()
	r := newJSONReader(nil)
	if r.text() != "" || r.word() != "" || r.count() != 0 || r.flag() || r.texts() != nil || r.object(nil) || r.list(nil) {
		t.Error("something was read from nothing")
	}
}

func TestATextThatNobodyWouldReadToItsEndIsCut(t *testing.T) {
	t.Parallel()
	for what, value := range map[string]string{
		"plain": `"` + strings.Repeat("x", 1<<20) + `"`, "Chinese": `"` + strings.Repeat("长", 1<<19) + `"`,
		"escaped": `"` + strings.Repeat(`长\u001b[31m`, 1<<18) + `"`, "a number": "1" + strings.Repeat("0", 1<<20),
	} {
		for read, got := range map[string]string{
			"text": newJSONReader([]byte(value)).text(), "word": newJSONReader([]byte(value)).word(),
		} {
			if len(got) < longestText || len(got) > longestText+len("…") || !strings.HasSuffix(got, "…") || !utf8.ValidString(got) {
				t.Errorf("%s: the %s has %d bytes; want it cut and marked", what, read, len(got))
			}
		}
	}
	whole := strings.Repeat("x", longestText)
	if got := newJSONReader([]byte(`"` + whole + `"`)).text(); got != whole {
		t.Errorf("a text of %d bytes was cut to %d", len(whole), len(got))
	}
}

func TestTextsOnAShelfDoNotDisturbEachOther(t *testing.T) {
	t.Parallel()
	long := string(bytes.Repeat([]byte("x"), shelfSize+1))
	var r reader
	var got []string
	want := []string{"first", long, "second", "", long[:shelfSize-7], "third", "fourth"}
	for _, s := range want {
		got = append(got, r.store([]byte(s)))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("text %d has become %.20q; want %.20q", i, got[i], want[i])
		}
	}
}
