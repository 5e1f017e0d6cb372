//go:build unix

package endtoend

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/width"

	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// tour is every screen, with the page of keys and a form, in Chinese: what
// looks right on a terminal that draws bullets and dots in two cells.
func tour(p *ptytest.Program) {
	p.WaitFor("prod-rate-limit")
	p.Type("1")
	p.WaitFor("北美地区")
	p.Type("<down><down><enter>")
	p.WaitFor("该区域没有")
	p.Type("2")
	p.WaitFor("读写分离")
	p.Type("4")
	p.WaitFor("还没有任何操作")
	p.Type("?")
	p.WaitFor("任何界面")
	p.Type("q3n") // q closes the page of keys
	p.WaitFor("创建 Redis 实例")
}

// ambiguousIn gives the characters of ambiguous width in what was sent.
func ambiguousIn(sent []byte) string {
	var b strings.Builder
	for _, r := range string(sent) {
		if width.LookupRune(r).Kind() == width.EastAsianAmbiguous {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestWithASCIIOnNoCharacterOfAmbiguousWidthIsSent(t *testing.T) {
	t.Parallel()
	p := ptytest.Start(t, ptytest.Options{WideAmbiguous: true}, program, "--demo", "--ascii", "--lang", "zh")
	tour(p)
	if found := ambiguousIn(p.Raw()); found != "" {
		t.Errorf("characters of ambiguous width were sent: %q", found)
	}
	for _, asked := range p.Asked() {
		if asked == "cpr" {
			t.Error("the terminal was asked though the choice was made")
		}
	}
}

// The answer comes after the first frame, which is drawn anew then.
func TestATerminalThatDrawsAmbiguousCharactersWideGetsASCII(t *testing.T) {
	t.Parallel()
	p := ptytest.Start(t, ptytest.Options{WideAmbiguous: true}, program, "--demo", "--lang", "zh")
	p.WaitUntil("a rule of hyphens", func(s *vt.Terminal) bool { return hasRow(s.Lines(), strings.Repeat("-", 40)) })
	seen := len(p.Raw())
	tour(p)
	if found := ambiguousIn(p.Raw()[seen:]); found != "" {
		t.Errorf("characters of ambiguous width were sent after the answer: %q", found)
	}
}

func TestOtherTerminalsKeepTheirSigns(t *testing.T) {
	t.Parallel()
	p := ptytest.Start(t, ptytest.Options{}, program, "--demo", "--lang", "zh")
	tour(p)
	if !bytes.ContainsRune(p.Raw(), '●') || strings.Contains(p.Screen(), "----") {
		t.Error("the signs are not the usual ones")
	}
	asked := 0
	for _, name := range p.Asked() {
		if name == "cpr" {
			asked++
		}
	}
	if asked != 1 {
		t.Errorf("the terminal was asked %d times how wide it draws, want once", asked)
	}
}
