package create

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/state"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

// stages leads to every page there is, each from the one before.
func stages() []struct{ name, keys string } {
	return []struct{ name, keys string }{
		{"region", ""}, {"vdc", toRegion}, {"network", "<enter>"}, {"version", "<enter>"},
		{"size", "<down><enter><down><enter><down><enter>"}, {"details", "<down><down><enter>"},
		{"refused", "orders q<enter>short<enter>"}, {"generated", "<ctrl+g><ctrl+o><ctrl+r>"},
		{"review", "<enter><enter><enter><enter><enter>"}, {"confirmed", "again<enter>creat<enter>"}, {"asking", "<esc>"},
	}
}

func TestEveryPageFitsItsRectangleInBothLanguages(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		b := newBench(t, func(o *Options) { o.Text = text.For(lang) })
		b.guard["orders q"] = state.Operation{ID: "op0"}
		for _, s := range stages() {
			b.SetSize(80, 21)
			b.press(s.keys)
			sweep(t, b)
		}
	}
}

func sweep(t *testing.T, b *bench) {
	t.Helper()
	uitest.Sweep(t, func(s uitest.Size) string {
		b.SetSize(s.Width, s.Height)
		view := b.View()
		if x, y, shown := b.Cursor(); shown && (x < 0 || x >= s.Width || y < 0 || y >= s.Height) {
			t.Errorf("at %v the cursor is at %d,%d", s, x, y)
		}
		return view
	})
}

func TestLoadsFailuresAndRequestsOnTheirWayFitToo(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.hold = isVDCs
	b.press(toRegion)
	sweep(t, b)
	b.cloud.vdcErr = fmt.Errorf("a very long story: %s", strings.Repeat("nothing helps ", 30))
	b.hold = nil
	b.press("<ctrl+p>" + toRegion)
	sweep(t, b)
	b.cloud.vdcErr = nil
	b.press("r" + toNetwork + toSpec + toDetails)
	b.hold = isSent
	b.press("create<enter>")
	sweep(t, b)
}

func TestTheFieldInFocusIsInSightInASmallWindow(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.guard["orders q"] = state.Operation{ID: "op0"}
	b.SetSize(60, 11)
	for _, s := range stages()[:9] {
		b.press(s.keys)
		b.shows("▌")
	}
	if _, _, shown := b.Cursor(); !shown {
		t.Error("the cursor is not in sight at the review")
	}
	b.hides("prod · cdsapi")
	b.press(strings.Repeat("<down>", 30))
	b.shows("bought, on this account: 1")
	b.press("<up>")
	b.hides("bought, on this account: 1")
}

func TestTheCursorFollowsWhatIsTyped(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toRegion + toNetwork + toSpec + "小q")
	x, y, shown := b.Cursor()
	lines := strings.Split(ansi.Strip(b.View()), "\n")
	if !shown || ansi.StringWidth(lines[y][:strings.Index(lines[y], "小q")])+3 != x {
		t.Errorf("the cursor is at %d,%d (%v) in:\n%s", x, y, shown, ansi.Strip(b.View()))
	}
	b.press("<esc>")
	if _, _, shown := b.Cursor(); shown {
		t.Error("a cursor is shown while a question is asked")
	}
}

func TestTheBindingsHaveHelpAndShareNoKey(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	check := func() {
		seen := map[string]bool{}
		for _, k := range b.Bindings() {
			if k.Help().Key == "" || k.Help().Desc == "" {
				t.Errorf("%v has no help", k.Keys())
			}
			for _, s := range k.Keys() {
				if seen[s] {
					t.Errorf("%s: %s does two things", b.stepName(b.at), s)
				}
				seen[s] = true
			}
		}
	}
	for _, s := range stages() {
		b.press(s.keys)
		check()
	}
	b.hold = isSent
	b.press("<enter><ctrl+u>create<enter>")
	check()
	if got := b.Bindings(); len(got) != 1 || !key.Matches(uitest.Keys(t, "<esc>")[0].(interface{ String() string }), got[0]) {
		t.Errorf("while sending the keys are %v, want esc alone", got)
	}
}

func TestThePagesLookAsTheyShould(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang          text.Lang
		width, height int
	}{{text.Chinese, 80, 21}, {text.English, 80, 21}, {text.Chinese, 120, 37}, {text.English, 120, 37}} {
		t.Run(fmt.Sprintf("%s-%d", c.lang, c.width), func(t *testing.T) {
			t.Parallel()
			b := newBench(t, func(o *Options) { o.Text = text.For(c.lang) })
			b.SetSize(c.width, c.height)
			var all []string
			for _, s := range stages()[:9] {
				b.press(s.keys)
				all = append(all, strings.ToUpper(s.name), ansi.Strip(b.View()))
			}
			uitest.Golden(t, strings.Join(all, "\n"))
		})
	}
}
