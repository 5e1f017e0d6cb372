//go:build unix

package endtoend

import (
	"bytes"
	"testing"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest/ptytest"
)

// A terminal of which all is read out gets lines, never a sequence, and never
// sees a password. An interrupt while one is typed leaves it showing what is
// typed.
func TestPlainLinesHideAPasswordAndLeaveTheTerminalAsItWas(t *testing.T) {
	t.Parallel()
	cloud := startCloud(t)
	h := newHost(t, cloud)
	script := `trap : INT; "$0" "$@"; echo "code $?"; case "$(stty -a)" in *-echo\ *) echo hidden;; *) echo shown;; esac`
	args := append([]string{"-c", script, program}, h.args("--accessible", "--lang", "en", "--region", region)...)
	p := h.start(ptytest.Options{Width: 100, Height: 50}, "sh", args...)
	c := text.For(text.English).Create
	p.WaitFor(text.For(text.English).Plain.MenuPrompt)
	p.Type("4<enter>")
	p.WaitFor(c.VDC)
	p.Type("1<enter>1<enter>")
	p.WaitFor(c.Version)
	p.Type("1<enter>1<enter>1<enter>1<enter>")
	p.WaitFor(c.Name + ":")
	p.Type("orders<enter>")
	p.WaitFor(c.Password + " (")
	p.Type("S3cret!9x<enter>")
	p.WaitFor(c.Repeat)
	p.Type("S3cret<ctrl+c>")
	p.WaitFor("code 130")
	p.WaitFor("shown")
	raw := p.Raw()
	for _, unwanted := range []string{"S3cret", "\x1b"} {
		if bytes.Contains(raw, []byte(unwanted)) {
			t.Errorf("the terminal got %q:\n%s", unwanted, raw)
		}
	}
	if got := cloud.gate.sent(); got != 0 {
		t.Errorf("%d writes were sent; want none", got)
	}
}
