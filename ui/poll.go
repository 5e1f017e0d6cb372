package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	// pollResting is how often when nobody is looking: the terminal has lost
	// the focus, or no key was pressed for restAfter.
	pollResting = time.Minute
	restAfter   = 10 * time.Minute
	// pollSoonest is the least that is waited for a host that was left alone.
	pollSoonest = time.Second
	// pollSlowest bounds the waiting after errors.
	pollSlowest = time.Minute
	// pollJitter is the share by which a delay varies, so that many
	// dashboards do not ask at once.
	pollJitter = 0.1
	// loadTimeout bounds one load, retries included.
	loadTimeout = time.Minute
)

// pollDueMsg asks for the next load. It is of no effect once its chain has
// been replaced by another.
type pollDueMsg struct{ chain uint64 }

// pace is what decides when the next load comes.
type pace struct {
	every    time.Duration // the setting; 0 is only on demand
	open     time.Duration // how soon the open operations want it; 0 if there are none
	resting  bool          // nobody is looking
	failures int           // loads in a row that were answered with an error
	jitter   float64       // 0 to 1
}

// delay is how long to wait before the next load; zero means that there is
// none.
func (p pace) delay() time.Duration {
	d := p.every
	if d > 0 && p.resting {
		d = max(d, pollResting)
	}
	if p.open > 0 && (d == 0 || p.open < d) {
		d = p.open
	}
	if d == 0 {
		return 0
	}
	for range p.failures {
		d = min(2*d, max(pollSlowest, d))
	}
	return d + time.Duration(float64(d)*pollJitter*(2*p.jitter-1))
}

// attention is whether somebody is looking.
type attention struct {
	away bool      // the terminal has lost the focus
	last time.Time // when a key was pressed last
}

// resting reports whether nobody is looking.
func (a attention) resting(now time.Time) bool { return a.away || now.Sub(a.last) >= restAfter }

// noticed takes a sign of life, and loads at once what has gone old meanwhile.
func (a *app) noticed() tea.Cmd {
	now := a.o.Now()
	rested := a.attention.resting(now)
	a.attention = attention{last: now}
	if !rested || a.loadInstances.Busy() || a.o.Refresh == 0 {
		return nil
	}
	if now.Sub(a.asOf) < a.o.Refresh {
		return a.schedule()
	}
	return a.load()
}

// pollAfter asks for the next load when delay has passed.
func pollAfter(delay time.Duration, chain uint64) tea.Cmd {
	if delay == 0 {
		return nil
	}
	return tea.Tick(delay, func(time.Time) tea.Msg { return pollDueMsg{chain: chain} })
}
