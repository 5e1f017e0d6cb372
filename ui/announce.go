package ui

import (
	"fmt"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/state"
	"cdsredis/ui/alert"
	"cdsredis/ui/msg"
	"cdsredis/ui/terminal"
)

type (
	// operationsBegunMsg is what the record holds at the start, and until when
	// the user had seen ends in earlier runs.
	operationsBegunMsg struct {
		operationsReadMsg
		seen    time.Time
		seenErr error
	}
	// endsDueMsg says that the ends that appeared at since were in sight long
	// enough.
	endsDueMsg struct{ since time.Time }
	// seenMarkedMsg ends a change of the record.
	seenMarkedMsg struct{ err error }
)

// begin reads the record for the first time.
func begin(o Operations) tea.Cmd {
	return func() tea.Msg {
		_, err := o.Refresh()
		seen, seenErr := o.Seen()
		return operationsBegunMsg{operationsReadMsg: operationsReadMsg{operations: o.List(), err: err}, seen: seen, seenErr: seenErr}
	}
}

func markSeen(o Operations, at time.Time) tea.Cmd {
	return func() tea.Msg { return seenMarkedMsg{err: o.MarkSeen(at)} }
}

func (a *app) onBegun(m operationsBegunMsg) tea.Cmd {
	if m.seenErr != nil {
		a.o.Logger.Warn("not known what was seen", "err", m.seenErr)
	}
	a.ends.begin(m.operations, m.seen, a.o.Now())
	return tea.Batch(a.onOperations(m.operationsReadMsg), endsDueAfter(a.ends.since))
}

func (a *app) onMarked(m seenMarkedMsg) {
	if m.err != nil {
		a.o.Logger.Warn("not recorded what was seen", "err", m.err)
	}
}

// announce tells of the operations that have ended: on the screen, and
// outside of it.
func (a *app) announce(list []state.Operation) tea.Cmd {
	if !a.ends.begun {
		a.ends.await(list)
		return nil
	}
	before := a.ends.latest
	news := a.ends.take(list, a.o.Now())
	cmds := []tea.Cmd{a.stand()}
	switch {
	case len(news) > 0:
		cmds = append(cmds, send(a.signals.Event(a.text.App.Product, a.text.Ended(news))), endsDueAfter(a.ends.since))
	case len(a.ends.unseen) == 0 && a.ends.latest.After(before):
		cmds = append(cmds, markSeen(a.o.Operations, a.ends.latest))
	}
	return tea.Batch(cmds...)
}

// endsDueAfter lets ends be seen that appear while the tasks are in front.
func endsDueAfter(since time.Time) tea.Cmd {
	return tea.Tick(noticeFor, func(time.Time) tea.Msg { return endsDueMsg{since: since} })
}

func (a *app) onEndsDue(m endsDueMsg) tea.Cmd {
	if !m.since.Equal(a.ends.since) {
		return nil
	}
	return a.lookAtEnds()
}

// lookAtEnds takes the ends for seen where somebody looks at the tasks.
func (a *app) lookAtEnds() tea.Cmd {
	covered := a.form != nil || a.help != nil || a.palette != nil
	if a.at != msg.PlaceTasks || covered || a.attention.away || !a.ends.see(a.o.Now()) {
		return nil
	}
	return a.onSeen()
}

// onSeen remembers that the user has seen all ends.
func (a *app) onSeen() tea.Cmd {
	return tea.Batch(a.stand(), markSeen(a.o.Operations, a.ends.latest))
}

// onEndsKey reports whether the key took the notice of the ends away. It does
// nothing else then: the notice is in front.
func (a *app) onEndsKey(k tea.KeyMsg) (tea.Cmd, bool) {
	if !key.Matches(k, a.keys.dismiss) || a.notice.Text != "" || !a.frame.says() || a.alone() || !a.ends.see(a.o.Now()) {
		return nil, false
	}
	return a.onSeen(), true
}

// endsNotice is the line about the ends that are still to be seen; empty when
// there are none.
func (a *app) endsNotice() msg.Notice {
	if len(a.ends.unseen) == 0 {
		return msg.Notice{}
	}
	n := msg.Notice{Tone: msg.ToneGood, Text: a.text.Ended(a.ends.unseen)}
	if a.ends.failed() {
		n.Tone = msg.ToneBad
	}
	if a.ends.away {
		n.Text = fmt.Sprintf(a.text.Ends.Away, n.Text)
	}
	return n
}

// stand shows outside of the screen how many operations are open, and whether
// one ended badly. Progress is told again even if it is the same, for some
// terminals forget it.
func (a *app) stand() tea.Cmd {
	title, progress := a.text.App.Product, alert.Idle
	if n := len(openOperations(a.operations, a.o.Account)); n > 0 {
		title, progress = fmt.Sprintf("(%d) %s", n, title), alert.Busy
	}
	if a.ends.failed() {
		progress = alert.Error
	}
	standing := a.signals.Title(title) + a.signals.Progress(progress)
	if standing != a.standing {
		a.standing = standing
		return terminal.Keep(standing)
	}
	if progress == alert.Idle {
		return nil
	}
	return send(a.signals.Progress(progress))
}

// send writes a sequence, if there is one.
func send(sequence string) tea.Cmd {
	if sequence == "" {
		return nil
	}
	return terminal.Write(sequence)
}
