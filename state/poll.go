package state

import "time"

const (
	pollFirst  = 3 * time.Second  // for what has just begun
	pollLast   = 30 * time.Second // for what is old or has stalled
	pollFailed = time.Minute      // the most after failures
	// pollAge is the share of an operation's age that is waited between two
	// looks at it.
	pollAge = 40
)

// PollDelay is how long to wait before the next list, given when the last
// answer arrived: 3 s for young operations, stretching to 30 s for old ones,
// after failures doubling to a minute. The youngest operation decides. jitter
// is between 0 and 1 and spreads the delay by a tenth either way. It is 0
// when no operation is open.
func PollDelay(ops []Operation, now time.Time, failures int, jitter float64) time.Duration {
	delay := time.Duration(0)
	for _, op := range ops {
		if !op.Phase.Open() {
			continue
		}
		d := min(pollLast, max(pollFirst, now.Sub(op.Since())/pollAge))
		if op.Phase == PhaseStalled {
			d = pollLast
		}
		if delay == 0 || d < delay {
			delay = d
		}
	}
	for i := 0; i < failures && delay < pollFailed; i++ {
		delay = min(2*delay, pollFailed)
		if delay == 0 {
			return 0
		}
	}
	return time.Duration(float64(delay) * (0.9 + 0.2*jitter))
}
