package tasks

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/state"
)

// timeline is the full account of one operation, over the whole screen.
type timeline struct {
	op     state.Operation
	choice choice
	scroll int // lines of the account above the first in sight
}

// openTimeline shows the account of the operation where the cursor is.
func (m *Model) openTimeline() {
	op, ok := m.selected()
	if !ok {
		return
	}
	m.timeline = &timeline{op: op, choice: m.newChoice(op)}
	m.sizeTimeline()
}

// refreshTimeline takes over what is new about the operation that is open.
func (m *Model) refreshTimeline() {
	if m.timeline == nil {
		return
	}
	i := slices.IndexFunc(m.operations, func(op state.Operation) bool { return op.ID == m.timeline.op.ID })
	if i < 0 {
		m.timeline = nil
		return
	}
	m.timeline.op = m.operations[i]
	m.timeline.choice.follow(m.timeline.op, m.instances)
	m.sizeTimeline()
}

func (m *Model) sizeTimeline() {
	m.timeline.choice.setSize(m.width)
	m.scrollBy(0)
}

func (m *Model) onTimelineKey(k tea.KeyMsg) tea.Cmd {
	t := m.timeline
	if t.choice.asking != askNothing {
		return m.onAnswer(k)
	}
	if t.choice.open() {
		if cmd, ok := m.onChoiceKey(k); ok {
			return cmd
		}
	}
	lines, moves := m.keys.move.Steps(k, len(m.account()), m.height-m.headRows())
	switch {
	case key.Matches(k, m.keys.back):
		m.timeline = nil
	case key.Matches(k, m.keys.acknowledge):
		return m.acknowledge()
	case moves:
		m.scrollBy(lines)
	}
	return nil
}

// scrollBy moves the account by n lines, or as far as there are any.
func (m *Model) scrollBy(n int) {
	last := max(len(m.account())-(m.height-m.headRows()), 0)
	m.timeline.scroll = min(max(m.timeline.scroll+n, 0), last)
}

// timelineBindings are the keys that do something in the account.
func (m *Model) timelineBindings() []key.Binding {
	t := m.timeline
	if t.choice.asking != askNothing {
		return []key.Binding{m.keys.sure}
	}
	out := []key.Binding{m.keys.back}
	if t.choice.open() {
		out = []key.Binding{m.keys.adopt}
		if t.op.Amount() > 1 {
			out = append(out, m.keys.mark)
		}
		out = append(out, m.keys.none, m.keys.back)
	}
	if acknowledgeable(t.op) {
		out = append(out, m.keys.acknowledge)
	}
	return append(out, m.keys.move.Bindings()...)
}
