package terminal

import "time"

const (
	// pace is the least time between frames in the long run; two may go at
	// once. It is below what the eye tells apart and bounds what a storm of
	// messages costs.
	pace = 8 * time.Millisecond
	// patience is how long a frame waits for the answer to the one before.
	patience = time.Second
	// lost is after how long an answer isn't expected any more.
	lost = 10 * time.Second
	// mostUnderWay bounds the frames that are not answered yet.
	mostUnderWay = 16
	// lateness is how much later than on an idle line an answer may be
	// before the line counts as busy.
	lateness = 100 * time.Millisecond
	// slowRate is how many bytes a second a line carries that should be
	// spared.
	slowRate = 20_000
)

const (
	question = "\x1b[5n" // DSR: are you well?
	answer   = "\x1b[0n" // which every terminal sends once it got so far
)

// flow keeps the line from filling up. Each frame ends with a question, and
// the next is sent when the line has carried those before it: when all are
// answered, or when they must have arrived, by what is known of the line. On a
// slow line, frames that were overtaken by newer ones are then never sent, and
// what is pressed doesn't wait for answers under way. A terminal that hasn't
// answered yet is asked once and not waited for.
type flow struct {
	paced    time.Time // up to when pace has been used
	asked    time.Time // when the last frame was sent that asked
	answers  bool      // the terminal has answered, ever
	underWay []shipment
	carried  time.Time // when the line will have carried all that is under way
	quick    sample    // the quickest small frame
	large    sample    // the last large frame
}

// shipment is a frame of which the answer is still to come.
type shipment struct {
	at    time.Time
	size  int  // in bytes
	alone bool // nothing else was under way
}

// sample is how long a frame of a size took to be answered on an idle line.
type sample struct {
	size int
	took time.Duration
}

// asks tells whether the next frame is to end with a question.
func (f *flow) asks() bool { return f.answers || f.asked.IsZero() }

// sent notes a frame of so many bytes.
func (f *flow) sent(now time.Time, size int, asked bool) {
	f.paced = later(f.paced, now).Add(pace)
	if !asked {
		return
	}
	for len(f.underWay) > 0 && (now.Sub(f.underWay[0].at) >= lost || len(f.underWay) == mostUnderWay) {
		f.underWay = f.underWay[1:]
	}
	alone := len(f.underWay) == 0
	f.underWay = append(f.underWay, shipment{at: now, size: size, alone: alone})
	f.asked = now
	if alone || f.carried.Before(now) {
		f.carried = now
	}
	if rate := f.rate(); rate > 0 {
		f.carried = f.carried.Add(time.Duration(size) * time.Second / time.Duration(rate))
	}
}

// answered notes an answer that came at a time.
func (f *flow) answered(at time.Time) {
	f.answers = true
	if len(f.underWay) == 0 {
		return
	}
	s := f.underWay[0]
	f.underWay = f.underWay[1:]
	took := at.Sub(s.at)
	switch {
	case !s.alone:
	case s.size >= 1000:
		f.large = sample{size: s.size, took: took}
	case f.quick.size == 0 || took < f.quick.took:
		f.quick = sample{size: s.size, took: took}
	}
}

// waits tells whether an answer is under way that isn't overdue.
func (f *flow) waits(now time.Time) bool {
	return len(f.underWay) > 0 && now.Sub(f.asked) < patience
}

// due is when the next frame may be sent, if no answer comes.
func (f *flow) due() time.Time {
	due := f.paced.Add(-pace)
	if !f.answers || len(f.underWay) == 0 {
		return due
	}
	if f.fits() {
		return later(due, f.carried)
	}
	return later(due, f.asked.Add(patience))
}

// fits tells whether another frame may be sent before those under way are
// answered, at the time when the line has carried them. It may not where the
// answers are late by then: something else is in the way.
func (f *flow) fits() bool {
	expected := f.underWay[0].at.Add(f.quick.took + lateness)
	return f.rate() > 0 && len(f.underWay) < mostUnderWay && f.carried.Before(expected)
}

// rate estimates what the line carries, in bytes a second, from how much later
// a large frame is answered than a small one; 0 where that isn't known.
func (f *flow) rate() int {
	if f.large.size == 0 || f.quick.size == 0 {
		return 0
	}
	took := max(f.large.took-f.quick.took, time.Millisecond)
	return int(float64(f.large.size-f.quick.size) / took.Seconds())
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
