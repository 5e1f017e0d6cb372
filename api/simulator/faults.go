package simulator

import (
	"slices"
	"time"
)

// faults are those in force, in the order in which they were put there.
type faults []Fault

// spoils is what strikes one request: a delay, a clock that is off, and at
// most one fault that changes the answer.
type spoils struct {
	latency, skew time.Duration
	fault         Fault // the zero value where none strikes
}

// take uses up one time of the first latency, of the first skew and of the
// first other fault that are for action. A second of the same sort waits for
// the requests after it.
func (fs *faults) take(action string) spoils {
	return spoils{
		latency: fs.next(action, func(kind string) bool { return kind == kindLatency }).delay,
		skew:    fs.next(action, func(kind string) bool { return kind == kindSkew }).delay,
		fault: fs.next(action, func(kind string) bool {
			return kind != kindLatency && kind != kindSkew
		}),
	}
}

// next uses up one time of the first fault for action of a kind that fits.
func (fs *faults) next(action string, fits func(kind string) bool) Fault {
	for k, f := range *fs {
		if f.action != "*" && f.action != action || !fits(f.kind) {
			continue
		}
		switch f.times {
		case 0: // for ever
		case 1:
			*fs = slices.Delete(*fs, k, k+1)
		default:
			(*fs)[k].times--
		}
		return f
	}
	return Fault{}
}
