package remove

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestThePageFitsItsRectangleInBothLanguages(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		in := victim()
		in.Name = strings.Repeat("订单缓存", 12)
		for name, prepare := range map[string]func(b *bench){
			"looking": func(b *bench) { b.hold = func(tea.Msg) bool { return true }; b.open() },
			"failed":  func(b *bench) { b.listErr = fmt.Errorf("a long story: %s", strings.Repeat("no ", 99)); b.open() },
			"asking":  func(b *bench) { b.open(); b.press("订单<enter>") },
			"sending": func(b *bench) { b.open(); b.hold = isSent; b.press(in.Name + "<enter>") },
			"refused": func(b *bench) {
				b.answer = func() (state.Operation, error) { return state.Operation{}, errDown }
				b.open()
				b.press(in.Name + "<enter>")
			},
		} {
			b := newBench(t, func(o *Options) { o.Text = text.For(lang); o.Instance = in })
			b.listed = []api.Instance{in}
			prepare(b)
			uitest.Sweep(t, func(s uitest.Size) string {
				b.SetSize(s.Width, s.Height)
				if x, y, shown := b.Cursor(); shown && (x < 0 || x >= s.Width || y < 0 || y >= s.Height) {
					t.Errorf("%s at %v: the cursor is at %d,%d", name, s, x, y)
				}
				return b.View()
			})
			for _, k := range b.Bindings() {
				if k.Help().Key == "" || k.Help().Desc == "" {
					t.Errorf("%s: %v has no help", name, k.Keys())
				}
			}
		}
	}
}

func TestTheFieldIsInSightInASmallWindowAndTheRestScrolls(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil).open()
	b.SetSize(60, 11)
	b.press("ord")
	x, y, shown := b.Cursor()
	lines := strings.Split(ansi.Strip(b.View()), "\n")
	if want := "▌ Confirm  ord"; !shown || !strings.HasPrefix(lines[y], want) || x != ansi.StringWidth(want) {
		t.Errorf("the cursor is at %d,%d (%v) in:\n%s", x, y, shown, strings.Join(lines, "\n"))
	}
	b.shows("show the rest")
	b.press("<down><down><down><down><down><down><down><down><down>")
	b.shows("prod · cdsapi.example.net")
}

func TestThePageLooksAsItShould(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			b := newBench(t, func(o *Options) { o.Text = text.For(lang) }).open()
			b.press("orders<enter>")
			uitest.Golden(t, ansi.Strip(b.View()))
		})
	}
}
