package terminal

import "time"

const (
	// pace is the least time between two frames. It is below what the eye
	// tells apart and bounds what a storm of messages costs.
	pace = 8 * time.Millisecond
	// patience is how long a frame waits for the answer to the one before.
	patience = time.Second
	// slowRate is how many bytes a second a line carries that should be
	// spared.
	slowRate = 20_000
)

const (
	question = "\x1b[5n" // DSR: are you well?
	answer   = "\x1b[0n" // which every terminal sends once it got so far
)

// flow keeps one frame under way at a time. Each ends with a question, and the
// next waits for the answer: on a slow line, frames that were overtaken by
// newer ones are then never sent. A terminal that hasn't answered yet is asked
// once and not waited for.
type flow struct {
	asked    time.Time // when the last frame was sent that asked
	size     int       // of that frame, in bytes
	waiting  bool      // for its answer
	answers  bool      // the terminal has answered, ever
	last     time.Time // when the last frame was sent
	quickest time.Duration
	large    sample // the last large frame
}

// sample is how long a frame of a size took to be answered.
type sample struct {
	size int
	took time.Duration
}

// asks tells whether the next frame is to end with a question.
func (f *flow) asks() bool { return f.answers || f.asked.IsZero() }

// sent notes a frame of so many bytes.
func (f *flow) sent(now time.Time, size int, asked bool) {
	f.last = now
	if asked {
		f.asked, f.size, f.waiting = now, size, true
	}
}

// answered notes an answer that came at a time.
func (f *flow) answered(at time.Time) {
	if !f.waiting {
		f.answers = true // late, but it does answer
		return
	}
	f.answers, f.waiting = true, false
	took := at.Sub(f.asked)
	if f.size >= 1000 {
		f.large = sample{size: f.size, took: took}
		return
	}
	if f.quickest == 0 || took < f.quickest {
		f.quickest = took
	}
}

// expire gives up on an answer that is overdue.
func (f *flow) expire(now time.Time) {
	if now.Sub(f.asked) >= patience {
		f.waiting = false
	}
}

// due is when the next frame may be sent, if no answer comes.
func (f *flow) due() time.Time {
	due := f.last.Add(pace)
	if limit := f.asked.Add(patience); f.blocked() && limit.After(due) {
		return limit
	}
	return due
}

// blocked tells whether a frame should wait for an answer.
func (f *flow) blocked() bool { return f.waiting && f.answers }

// rate estimates what the line carries, in bytes a second, from how much later
// a large frame is answered than a small one; 0 where that isn't known.
func (f *flow) rate() int {
	took := f.large.took - f.quickest
	if f.large.size == 0 || f.quickest == 0 || took <= 0 {
		return 0
	}
	return int(float64(f.large.size) / took.Seconds())
}
