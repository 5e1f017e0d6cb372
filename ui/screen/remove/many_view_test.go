package remove

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestThePageForManyFitsItsRectangle(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		for name, prepare := range map[string]func(b *manyBench){
			"looking": func(*manyBench) {},
			"failed":  func(b *manyBench) { b.listErr = fmt.Errorf("no %s", strings.Repeat("way ", 60)); b.open() },
			"asking":  func(b *manyBench) { b.listed = b.listed[2:]; b.open(); b.press("9<enter>") },
			"sending": func(b *manyBench) { b.open(); b.hold = true; b.press("8<enter><esc>") },
			"ended":   func(b *manyBench) { b.answers["id-3"] = state.PhaseUnknown; b.open(); b.press("8<enter>") },
		} {
			b := newMany(t, lang, 8)
			for i := range b.listed {
				b.listed[i].Name = strings.Repeat("订单缓存", i)
			}
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

func TestTheTargetInFlightIsInSight(t *testing.T) {
	t.Parallel()
	b := newMany(t, text.English, 30).open()
	b.SetSize(80, 15)
	b.hold = true
	b.press("30<enter>")
	for range 20 {
		b.answer()
	}
	b.shows("◐ cache-21 on its way")
}

func TestThePageForManyLooksAsItShould(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			b := newMany(t, lang, 4)
			b.answers["id-3"] = state.PhaseUnknown
			b.listed[0].Status = api.StatusDeleting
			b.open()
			asked := b.View()
			b.press("3<enter>")
			uitest.Golden(t, ansi.Strip(asked+"\n\n"+b.View()))
		})
	}
}

func TestOnlyTargetsInSightAreDrawn(t *testing.T) {
	t.Parallel()
	b := newMany(t, text.English, 20_000).open()
	b.press("<pgdown><pgdown>")
	drawn := 0
	for _, line := range b.about() {
		if strings.Contains(line, "cache-") {
			drawn++
		}
	}
	if drawn > 24 || !strings.Contains(b.View(), "cache-40") {
		t.Errorf("%d targets are drawn in 24 rows:\n%s", drawn, b.View())
	}
}
