//go:build unix

package endtoend

import (
	"strings"
	"testing"
)

// A megabyte is pasted by mistake, in front of a table, into a filter, the
// palette and a form: none of it is a key, and the program goes on at once.
func TestAPastedMegabyteIsTextAndNothingElse(t *testing.T) {
	t.Parallel()
	c := startCloud(t)
	d := atDesk(newHost(t, c).dashboard())
	d.WaitFor(victim)
	const line = "qD" + victim + "\n\r\x03\x1a长"
	much := strings.Repeat(line, 1<<20/len(line))

	d.Paste(much)
	d.Type("/")
	d.WaitFor("word  !not")
	d.Paste(much)
	d.WaitFor("qD" + victim)
	d.Type("<esc>")
	d.WaitGone("qD" + victim)
	d.Type(":")
	d.Paste(much)
	d.WaitFor("qD" + victim)
	d.Type("<esc>")
	d.WaitGone("qD" + victim)
	d.Type("/" + victim)
	d.WaitGone("prod-rate-limit")
	d.Type("<enter>D")
	d.WaitFor(d.text.Remove.HintName)
	d.Paste(much)
	d.Type("<enter>")
	d.WaitFor(d.text.Remove.WrongName)
	d.Type("<esc>")
	d.WaitGone(d.text.Remove.WrongName)
	checkLeft(t, d.leave())

	var all output
	all.scan(string(d.Raw()))
	all.clean(t)
	if n := c.gate.sent(); n > 0 {
		t.Errorf("%d writes were sent", n)
	}
}
