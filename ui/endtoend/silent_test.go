//go:build unix

package endtoend

import (
	"strings"
	"testing"

	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// The program may ask the terminal for something, but it must have drawn a whole
// frame before, and must not depend on the answer. That there was no waiting
// can be told without a clock: nothing was asked that it could have waited for.
func TestATerminalThatNeverAnswersGetsItsFirstFrameAtOnce(t *testing.T) {
	t.Parallel()
	h := newHost(t, startCloud(t))
	d := atDesk(h.start(ptytest.Options{Width: 120, Height: 40, Silent: true}, program, h.args()...))
	d.WaitFor(d.text.Instances.Name)
	first := vt.New(120, 40)
	_, _ = first.Write(beforeAnyQuestion(d.Raw())) // it never fails
	for _, part := range []string{d.text.App.Product, d.text.App.Tasks, d.text.Keys.Quit} {
		if !strings.Contains(first.Text(), part) {
			t.Errorf("something was asked before %q was drawn; there was only\n%s", part, first.Text())
		}
	}
	d.WaitFor("prod-rate-limit")
	d.Type("1")
	d.waitAllRegions()
	d.Type("3/prod-rate-limit<enter><enter>")
	d.WaitFor(d.text.Instances.Identity)
	d.Type("<esc>")
	d.WaitGone(d.text.Instances.Identity)
	checkLeft(t, d.leave())
}

// beforeAnyQuestion is the output up to the first thing that a terminal would
// answer.
func beforeAnyQuestion(output []byte) []byte {
	asking := vt.New(120, 40)
	for i, b := range output {
		_, _ = asking.Write([]byte{b}) // it never fails
		if len(asking.Queries()) > 0 {
			return output[:i]
		}
	}
	return output
}
