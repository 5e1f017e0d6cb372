package text

import (
	"fmt"
	"time"
)

// Ages say how long ago something was. Each takes a number, %d, but Now.
type Ages struct {
	Now                            string
	Minute, Hour, Day, Month, Year string // of one
	Minutes, Hours, Days, Months   string
	Years                          string
}

// Age is how long ago something was, in words and in the largest unit.
func (t *Text) Age(d time.Duration) string {
	const day = 24 * time.Hour
	const month, year = 30 * day, 365 * day
	a := t.Ages
	for _, u := range []struct {
		unit      time.Duration
		one, many string
	}{
		{year, a.Year, a.Years}, {month, a.Month, a.Months}, {day, a.Day, a.Days},
		{time.Hour, a.Hour, a.Hours}, {time.Minute, a.Minute, a.Minutes},
	} {
		switch n := int(d / u.unit); {
		case n == 1:
			return fmt.Sprintf(u.one, n)
		case n > 1:
			return fmt.Sprintf(u.many, n)
		}
	}
	return a.Now
}
