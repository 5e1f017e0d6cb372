package ui

import "testing"

func TestTheFrameFillsEveryWindowAndAlwaysHasABody(t *testing.T) {
	t.Parallel()
	for h := range 200 {
		f := newFrame(80, h)
		if got := f.above() + f.body + f.below(); got != h {
			t.Errorf("height %d: the rows add up to %d", h, got)
		}
		if h > 0 && f.body < 1 {
			t.Errorf("height %d: the body has %d rows", h, f.body)
		}
	}
}
