package state

import (
	"math"
	"slices"
	"time"
)

// Usual is how long operations of one sort took.
type Usual struct {
	Median, P90 time.Duration
	// N is how many operations that is drawn from.
	N int
}

// maxSamples is how many of the newest operations count.
const maxSamples = 50

// usualOf draws the usual time from finished operations, newest first. Those
// of the same region, product and size count; where there are none, those of
// the same product anywhere; else nothing is known.
func usualOf(ops []Operation, kind Kind, regionID, product string, ram int) (Usual, bool) {
	var exact, near []time.Duration
	for _, op := range ops {
		took, ok := duration(op)
		if !ok || op.Kind != kind || op.Product() != product {
			continue
		}
		near = append(near, took)
		if op.RegionID == regionID && op.RAM() == ram {
			exact = append(exact, took)
		}
	}
	if len(exact) == 0 {
		exact = near
	}
	if len(exact) == 0 {
		return Usual{}, false
	}
	exact = exact[:min(len(exact), maxSamples)]
	slices.Sort(exact)
	return Usual{Median: rank(exact, 0.5), P90: rank(exact, 0.9), N: len(exact)}, true
}

// duration is how long an operation took that succeeded while it was watched.
func duration(op Operation) (time.Duration, bool) {
	if op.Result() != ResultDone || op.Late || op.Answered.IsZero() {
		return 0, false
	}
	took := op.Ended.Sub(op.Answered)
	return took, took > 0
}

// rank is the nearest-rank percentile of a sorted list.
func rank(sorted []time.Duration, p float64) time.Duration {
	i := int(math.Ceil(p*float64(len(sorted)))) - 1
	return sorted[max(0, i)]
}

// Progress is how far along an operation is, between 0 and 1, judged by the
// time that the like of it took: u, if ok. Nine tenths are reached at the
// median, and what is missing after that shrinks ever more slowly: 1 means
// done and nothing else does. known is false where nothing can be said.
func Progress(op Operation, u Usual, ok bool, now time.Time) (fraction float64, known bool) {
	if op.Result() == ResultDone {
		return 1, true
	}
	if op.Phase != PhaseAccepted || !ok || u.Median <= 0 {
		return 0, false
	}
	elapsed := max(0, now.Sub(op.Since()))
	if elapsed <= u.Median {
		return 0.9 * float64(elapsed) / float64(u.Median), true
	}
	over := float64(elapsed-u.Median) / float64(max(u.P90, u.Median))
	return 0.9 + 0.09*(1-math.Exp(-over)), true
}
