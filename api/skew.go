package api

import (
	"net/http"
	"sync/atomic"
	"time"
)

const (
	// skewTolerance is how far the clocks may be apart before it is
	// corrected for. The server accepts 15 minutes.
	skewTolerance = 4 * time.Minute
	// skewSteady is the change below which a correction stays as it is. The
	// Date header counts whole seconds, and a figure that is shown should not
	// flicker.
	skewSteady = time.Minute
)

// skew is how far the server's clock is ahead of ours, as its answers tell.
type skew struct{ inForce atomic.Int64 }

func (s *skew) correction() time.Duration { return time.Duration(s.inForce.Load()) }

// learn takes an answer's Date header, which came at now by the local clock.
// It reports whether the correction changed so much that a request signed
// before may have been refused for its timestamp.
func (s *skew) learn(date string, now time.Time) bool {
	at, err := http.ParseTime(date)
	if err != nil {
		return false
	}
	before := s.correction()
	measured := at.Sub(now).Truncate(time.Second)
	switch {
	case measured.Abs() <= skewTolerance:
		measured = 0
	case (measured - before).Abs() < skewSteady:
		return false
	}
	s.inForce.Store(int64(measured))
	return (measured - before).Abs() >= skewTolerance
}
