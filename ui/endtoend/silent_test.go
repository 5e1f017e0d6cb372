//go:build unix

package endtoend

import (
	"bytes"
	"testing"

	"cdsredis/ui/uitest/ptytest"
)

// The program may ask the terminal whether it has drawn a frame, but it must
// have drawn one before, and must not depend on the answer.
func TestATerminalThatNeverAnswersGetsItsFirstFrameAtOnce(t *testing.T) {
	t.Parallel()
	h := newHost(t, startCloud(t))
	d := atDesk(h.start(ptytest.Options{Width: 120, Height: 40, Silent: true}, program, h.args()...))
	d.WaitFor(d.text.Instances.Name)
	frame, _, _ := bytes.Cut(d.Raw(), []byte("\x1b[?2026l"))
	if !bytes.Contains(frame, []byte("Redis")) {
		t.Errorf("the first thing to come is no frame: %q", frame)
	}
	for _, question := range []string{"\x1b]11;?", "\x1b[6n", "\x1b[5n", "\x1b[c", "\x1b[>c", "\x1b[>q", "\x1b[?u"} {
		if bytes.Contains(frame, []byte(question)) {
			t.Errorf("%q was asked before the first frame: %q", question, frame)
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
