package ui

import (
	"testing"
	"time"
)

func TestTheNextLoadComesWhenItIsWanted(t *testing.T) {
	t.Parallel()
	const middle = 0.5 // no jitter
	for name, c := range map[string]struct {
		every, open time.Duration
		failures    int
		want        time.Duration
	}{
		"the setting":                       {every: 10 * time.Second, want: 10 * time.Second},
		"off":                               {want: 0},
		"sooner while an operation is open": {every: 10 * time.Second, open: 3 * time.Second, want: 3 * time.Second},
		"off, but an operation is open":     {open: 3 * time.Second, want: 3 * time.Second},
		"never later than the setting":      {every: 10 * time.Second, open: 30 * time.Second, want: 10 * time.Second},
		"an error doubles it":               {every: 10 * time.Second, failures: 1, want: 20 * time.Second},
		"up to a minute":                    {every: 10 * time.Second, failures: 99, want: time.Minute},
		"a slower setting stays":            {every: time.Hour, failures: 2, want: time.Hour},
	} {
		if got := pollDelay(c.every, c.open, c.failures, middle); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	if low, high := pollDelay(10*time.Second, 0, 0, 0), pollDelay(10*time.Second, 0, 0, 1); low != 9*time.Second || high != 11*time.Second {
		t.Errorf("jitter gives %v to %v, want 9s to 11s", low, high)
	}
}
