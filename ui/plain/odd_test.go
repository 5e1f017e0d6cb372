package plain

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

// Whatever is typed at a question, nothing of it but text is written, and
// nothing is sent.
func TestOddAnswersAreTextsAndNoMore(t *testing.T) {
	t.Parallel()
	asked := creation("orders")
	questions := map[string][]string{"the menu": {}, "a filter": {"1"}, "what to delete": {"5"}, "the name of a deletion": {"5", "prod-session-01"}}
	for n := 1; n <= len(asked); n++ {
		questions[fmt.Sprintf("question %d of a creation", n)] = asked[:n]
	}
	for name, keys := range questions {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for what, odd := range uitest.Odd() {
				odd = strings.NewReplacer("\r", "", "\n", "").Replace(odd) // the rest would be other answers
				script := append(append([]string(nil), keys...), odd, ":b", ":q", "y", ":q", ":q")
				d := newDesk(t, text.English, script...)
				written := strings.Replace(d.run(t.Context()), ": "+odd+"\n", ":\n", 1) // the desk shows what is typed
				uitest.WantPlain(t, written)
				s := d.cloud.Simulator()
				if sent := s.Requests("CreateDBInstance") + s.Requests("DeleteDBInstance"); sent > 0 {
					t.Errorf("%s: %d writes were sent", what, sent)
				}
				if t.Failed() {
					t.Fatal(what)
				}
			}
		})
	}
}

// What is fed through a pipe may be of any length, or without an end.
func TestALineThatIsTooLongIsCutAndTheNextIsWhole(t *testing.T) {
	t.Parallel()
	l := newLines(io.MultiReader(strings.NewReader(strings.Repeat("x", 1<<20)), strings.NewReader("\nnext\n")))
	first, err := l.next(t.Context())
	if err != nil || first != strings.Repeat("x", longestLine) {
		t.Errorf("a line of %d bytes, %v; want %d", len(first), err, longestLine)
	}
	if second, err := l.next(t.Context()); err != nil || second != "next" {
		t.Errorf("then comes %.40q, %v", second, err)
	}
}
