package create

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"cdsredis/state"
	"cdsredis/ui/uitest"
)

func TestEachFieldTakesWhatCanBeMeantAndSaysWhyNotOfTheRest(t *testing.T) {
	t.Parallel()
	const (
		details = toRegion + toNetwork + toSpec
		entered = "orders<enter>S3cret!9<enter>S3cret!9<enter>"
	)
	shown := []string{ // without what cannot be shown
		"Chinese", "emoji", "controls", "a sequence", "unseen", "heaps of marks", "no UTF-8", "a number too far", "a break at ends",
	}
	for field, c := range map[string]struct {
		keys   string // that lead to it
		byHand bool   // because the VDCs cannot be loaded
		takes  []string
	}{
		fieldName:        {keys: details, takes: append([]string{"a line break", "a tab", "signs of a shell"}, shown...)},
		fieldPassword:    {keys: details + "orders<enter>", takes: []string{"a number too far"}},
		fieldRepeat:      {keys: details + "orders<enter>S3cret!9<enter>"},
		fieldAmount:      {keys: details + entered + "<ctrl+u>"},
		fieldPort:        {keys: details + "<ctrl+o>" + entered + "<enter>", takes: []string{"empty"}},
		fieldTestGroup:   {keys: details + "<ctrl+o>" + entered + "<enter><enter>", takes: []string{"empty"}},
		fieldVDC:         {keys: toRegion + "m", byHand: true, takes: shown},
		fieldNetwork:     {keys: toRegion + "mvdc-1<enter>", byHand: true, takes: shown},
		fieldAcknowledge: {keys: toReview},
		fieldConfirm:     {keys: toReview + "again<enter>"},
	} {
		t.Run(field, func(t *testing.T) {
			t.Parallel()
			for what, odd := range uitest.Odd() {
				b := newBench(t, nil)
				b.guard["orders q"] = state.Operation{ID: "op0"}
				if c.byHand {
					b.cloud.vdcErr = errDown
				}
				b.press(c.keys)
				if got := b.form.Focused(); got != field {
					t.Fatalf("the keys lead to %s, want %s", got, field)
				}
				at := b.at
				b.deliver(uitest.Paste(odd))
				b.drawsPlainly()
				b.press("<enter>")
				taken := b.at != at || b.form.Focused() != field
				if taken != slices.Contains(c.takes, what) {
					t.Errorf("%s: taken is %v", what, taken)
				}
				if !taken {
					b.shows("✗")
				}
				b.drawsPlainly()
				if len(b.sent) != 0 {
					t.Errorf("%s: %d creations were sent", what, len(b.sent))
				}
			}
		})
	}
}

// drawsPlainly holds that the page fits and has nothing but text in it, also
// where what is masked is revealed.
func (b *bench) drawsPlainly() {
	b.t.Helper()
	for _, s := range []uitest.Size{{Width: 38, Height: 7}, {Width: 80, Height: 21}} {
		b.SetSize(s.Width, s.Height)
		b.press("<ctrl+r>")
		view := b.View()
		uitest.WantPlain(b.t, view)
		for line := range strings.SplitSeq(view, "\n") {
			if ansi.StringWidth(line) > s.Width {
				b.t.Errorf("a line of %d cells at %v: %q", ansi.StringWidth(line), s, line)
			}
		}
	}
}
