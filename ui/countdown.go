package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	// countEvery is how often the time until the next try is drawn anew, and
	// countSeldom where each byte counts or nobody is looking.
	countEvery  = time.Second
	countSeldom = 5 * time.Second
	// countMinutes is from when on minutes are enough.
	countMinutes = 2 * time.Minute
)

// countDownMsg draws the time until the next try anew. It is of no effect once
// its chain of polls has been replaced by another.
type countDownMsg struct{ chain uint64 }

// countDown asks for the time until the next try to be drawn anew, while there
// is one to be waited for.
func (a *app) countDown() tea.Cmd {
	now := a.o.Now()
	left := a.nextTry.Sub(now)
	if a.err == nil || left <= 0 {
		return nil
	}
	step, chain := countEvery, a.chain
	switch {
	case left > countMinutes:
		step = time.Minute
	case a.slowLine || a.attention.resting(now):
		step = countSeldom
	}
	return tea.Tick(step, func(time.Time) tea.Msg { return countDownMsg{chain} })
}

func (a *app) onCountDown(m countDownMsg) tea.Cmd {
	if m.chain != a.chain {
		return nil
	}
	return a.countDown()
}

// untilNextTry is how long it is until the next try, rounded up.
func (a *app) untilNextTry() string {
	left, t := max(a.nextTry.Sub(a.o.Now()), 0), a.text.App
	if left > countMinutes {
		return fmt.Sprintf(t.RetryingInMinutes, (left+time.Minute-1)/time.Minute)
	}
	return fmt.Sprintf(t.RetryingIn, (left+time.Second-1)/time.Second)
}
