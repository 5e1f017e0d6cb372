package remove

import (
	"testing"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestNoOddTextDeletesAnything(t *testing.T) {
	t.Parallel()
	for what, odd := range uitest.Odd() {
		for how, put := range uitest.Put(odd) {
			one := newBench(t, nil).open()
			one.deliver(put)
			uitest.WantPlain(t, one.View())
			one.press("<enter>")
			one.shows("✗")
			uitest.WantPlain(t, one.View())
			several := newMany(t, text.English, 3).open()
			several.deliver(put)
			uitest.WantPlain(t, several.View())
			several.press("<enter>")
			several.shows("✗")
			uitest.WantPlain(t, several.View())
			if len(one.sent) != 0 || len(several.sent) != 0 {
				t.Errorf("%s, %s: deleted %d and %d", what, how, len(one.sent), len(several.sent))
			}
		}
	}
}

func TestWhatWasCopiedWithSignsThatNobodySeesIsTheNameAllTheSame(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil).open()
	b.deliver(uitest.Paste("\u202aorders-q\u202c\u200b\r\n"))
	b.press("<enter>")
	if len(b.sent) != 1 {
		t.Errorf("%d deletions were sent, want one", len(b.sent))
	}
}
