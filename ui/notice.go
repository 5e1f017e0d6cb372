package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/state"
	"cdsredis/ui/msg"
)

// noticeFor is how long a notice stays; a bad one stays until a key is
// pressed.
const noticeFor = 6 * time.Second

// notice is the line that was last said.
type notice struct {
	msg.Notice
	serial uint64 // tells the timer of an earlier notice from this one's
}

// noticeOverMsg ends the notice with that serial.
type noticeOverMsg struct{ serial uint64 }

func (n *notice) show(m msg.Notice, _ time.Time) tea.Cmd {
	n.Notice = m
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
func (n *notice) seen() { n.Notice = msg.Notice{} }

// report words what became of an operation, where that is news.
func (a *app) report(c state.Change) (msg.Notice, bool) {
	t := a.text.App
	switch c.Operation.Phase {
	case state.PhaseRunning, state.PhaseGone:
		return msg.Notice{Tone: msg.ToneGood, Text: fmt.Sprintf(t.Finished, a.text.Operation(c.Operation))}, true
	case state.PhaseFailed, state.PhaseRejected, state.PhaseNotSent:
		return msg.Notice{Tone: msg.ToneBad, Text: fmt.Sprintf(t.FailedOp, a.text.Operation(c.Operation))}, true
	case state.PhaseNotFound, state.PhaseUnknown:
		return msg.Notice{Tone: msg.ToneBad, Text: fmt.Sprintf(t.UnknownOp, a.text.Operation(c.Operation))}, true
	case state.PhaseIntended, state.PhaseAccepted, state.PhaseStalled:
	}
	return msg.Notice{}, false
}
