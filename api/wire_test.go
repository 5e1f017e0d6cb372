package api

import (
	"bytes"
	"testing"
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
