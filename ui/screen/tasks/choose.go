package tasks

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/msg"
)

// onChoiceKey takes the keys that choose, and reports whether it was one.
func (m *Model) onChoiceKey(k tea.KeyMsg) (tea.Cmd, bool) {
	c := &m.timeline.choice
	switch {
	case m.writing:
		return nil, false
	case key.Matches(k, m.keys.adopt):
		c.asking = askAdopt
	case key.Matches(k, m.keys.none):
		c.asking = askNone
	case key.Matches(k, m.keys.mark) && c.amount > 1:
		return m.mark(), true
	case key.Matches(k, m.keys.move.Up):
		c.table.Move(-1)
	case key.Matches(k, m.keys.move.Down):
		c.table.Move(1)
	default:
		return nil, false
	}
	m.scrollBy(0)
	return nil, true
}

// mark means the candidate where the cursor is too, or no longer.
func (m *Model) mark() tea.Cmd {
	c := &m.timeline.choice
	at, ok := c.table.Selected()
	switch {
	case !ok:
	case c.marked[at.id]:
		delete(c.marked, at.id)
	case len(c.marked) >= c.amount:
		return notice(msg.ToneInfo, fmt.Sprintf(m.o.Text.Tasks.Timeline.TooMany, c.amount))
	default:
		c.marked[at.id] = true
	}
	return nil
}

// onAnswer records the choice on a yes; any other key leaves it open. The yes
// has a key of its own, so that one held down cannot say it.
func (m *Model) onAnswer(k tea.KeyMsg) tea.Cmd {
	c := &m.timeline.choice
	asked := c.asking
	c.asking = askNothing
	m.scrollBy(0)
	if !key.Matches(k, m.keys.sure) {
		return nil
	}
	m.writing = true
	if asked == askNone {
		return choose(m.o.Record, m.timeline.op.ID, nil)
	}
	return choose(m.o.Record, m.timeline.op.ID, c.meant())
}

// asked is the question that waits for a yes; empty if none does.
func (m *Model) asked() string {
	t, c := m.o.Text.Tasks.Timeline, &m.timeline.choice
	switch c.asking {
	case askAdopt:
		return fmt.Sprintf(t.AskAdopt, strings.Join(c.meant(), ", "))
	case askNone:
		return t.AskNone
	case askNothing:
	}
	return ""
}
