package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	// pollOpen is how often the instances are asked for while an operation is
	// open, unless the operations ask for something slower.
	pollOpen = 3 * time.Second
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

// pollDelay is how long to wait before the next load; zero means that there is
// none. every is the setting, open how soon the open operations want it (zero
// when there are none), failures how often in a row the load failed, jitter
// from 0 to 1.
func pollDelay(every, open time.Duration, failures int, jitter float64) time.Duration {
	delay := every
	if open > 0 && (delay == 0 || open < delay) {
		delay = open
	}
	if delay == 0 {
		return 0
	}
	for range failures {
		delay = min(2*delay, max(pollSlowest, delay))
	}
	return delay + time.Duration(float64(delay)*pollJitter*(2*jitter-1))
}

// pollAfter asks for the next load when delay has passed.
func pollAfter(delay time.Duration, chain uint64) tea.Cmd {
	if delay == 0 {
		return nil
	}
	return tea.Tick(delay, func(time.Time) tea.Msg { return pollDueMsg{chain: chain} })
}
