package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/state"
	"cdsredis/ui/msg"
)

const (
	// noticeFor is how long a notice stays; a bad one stays until a key is
	// pressed.
	noticeFor = 6 * time.Second
	// grace is how long a new notice ignores keys: they were on their way
	// before it was there.
	grace = time.Second
)

// notice is the line that was last said.
type notice struct {
	msg.Notice
	since  time.Time
	serial uint64 // tells the timer of an earlier notice from this one's
}

// noticeOverMsg ends the notice with that serial.
type noticeOverMsg struct{ serial uint64 }

func (n *notice) show(m msg.Notice, now time.Time) tea.Cmd {
	n.Notice, n.since = m, now
	n.serial++
	if m.Tone == msg.ToneBad {
		return nil
	}
	serial := n.serial
	return tea.Tick(noticeFor, func(time.Time) tea.Msg { return noticeOverMsg{serial: serial} })
}

func (n *notice) over(m noticeOverMsg) {
	if m.serial == n.serial {
		n.Notice = msg.Notice{}
	}
}

// seen takes the notice away, since a key was pressed.
func (n *notice) seen(now time.Time) {
	if now.Sub(n.since) >= grace {
		n.Notice = msg.Notice{}
	}
}

// unsettled tells of a change that leaves the outcome unknown, or for the
// user to choose. Ends are told of elsewhere.
func (a *app) unsettled(c state.Change) (msg.Notice, bool) {
	if c.To != state.PhaseUnknown {
		return msg.Notice{}, false
	}
	return msg.Notice{Tone: msg.ToneBad, Text: fmt.Sprintf(a.text.App.UnknownOp, a.text.Operation(c.Operation))}, true
}
