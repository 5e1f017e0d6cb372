package ui

import (
	"testing"
	"time"
)

func TestTheNextLoadComesWhenItIsWanted(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		pace
		want time.Duration
	}{
		"the setting":                         {pace{every: 10 * time.Second}, 10 * time.Second},
		"off":                                 {pace{}, 0},
		"sooner while an operation is open":   {pace{every: 10 * time.Second, open: 3 * time.Second}, 3 * time.Second},
		"off, but an operation is open":       {pace{open: 3 * time.Second}, 3 * time.Second},
		"never later than the setting":        {pace{every: 10 * time.Second, open: 30 * time.Second}, 10 * time.Second},
		"an error doubles it":                 {pace{every: 10 * time.Second, failures: 1}, 20 * time.Second},
		"up to a minute":                      {pace{every: 10 * time.Second, failures: 99}, time.Minute},
		"a slower setting stays":              {pace{every: time.Hour, failures: 2}, time.Hour},
		"slow while nobody looks":             {pace{every: 10 * time.Second, resting: true}, time.Minute},
		"not slow while an operation is open": {pace{every: 10 * time.Second, resting: true, open: 3 * time.Second}, 3 * time.Second},
		"off, and nobody looks":               {pace{resting: true}, 0},
	} {
		c.jitter = 0.5 // none
		if got := c.delay(); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	low, high := pace{every: 10 * time.Second}.delay(), pace{every: 10 * time.Second, jitter: 1}.delay()
	if low != 9*time.Second || high != 11*time.Second {
		t.Errorf("jitter gives %v to %v, want 9s to 11s", low, high)
	}
}
