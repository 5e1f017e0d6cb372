package tasks

import (
	"fmt"
	"strings"

	"cdsredis/state"
	"cdsredis/ui/cell"
)

// margin is the room at the left of text that is in no table, so that it
// stands in line with the table's.
const margin = cell.Margin

// separator stands between facts on one line.
const separator = " · "

// View draws the screen in exactly its rectangle.
func (m *Model) View() string {
	if m.timeline != nil {
		return m.drawTimeline()
	}
	lines := []string{m.top()}
	if title, how := m.message(); title != "" {
		lines = append(lines, "", cell.Blank(margin)+title)
		for _, s := range cell.Wrap(how, max(m.width-2*margin, 1)) {
			lines = append(lines, cell.Blank(margin)+m.o.Theme.Muted.Paint(s))
		}
	} else {
		lines = append(lines, strings.Split(m.table.View(), "\n")...)
	}
	return cell.Block(lines, m.width, m.height)
}

// message is what stands in the place of rows when there are none, and what
// to do.
func (m *Model) message() (title, how string) {
	t, th := m.o.Text.Tasks, m.o.Theme
	switch {
	case !m.read:
		return th.Busy.Paint(th.Signs.Busy + " " + t.Reading), ""
	case len(m.operations) == 0:
		return th.Strong.Paint(t.Empty), m.o.Text.Keys.Named(t.EmptyHow)
	case m.matches == 0:
		return th.Muted.Paint(m.o.Text.Keys.Named(t.NoMatch)), ""
	}
	return "", ""
}

// top is the line over the table: how many operations there are, or the
// filter.
func (m *Model) top() string {
	if m.filter.Typing() || m.filter.Value() != "" {
		return m.filter.Line(m.right(), m.width)
	}
	return cell.Split(m.left(), m.right(), m.width)
}

// left is how many operations there are.
func (m *Model) left() string {
	if len(m.operations) == 0 {
		return ""
	}
	open := 0
	for _, op := range m.operations {
		if op.Phase.Open() {
			open++
		}
	}
	return cell.Blank(margin) + m.o.Theme.Strong.Paint(fmt.Sprintf(m.o.Text.Tasks.Count, open, len(m.operations)-open))
}

// right is how many operations match, or how many the user has not seen the
// end of.
func (m *Model) right() string {
	if m.matches != len(m.operations) {
		return m.o.Theme.Muted.Paint(fmt.Sprintf(m.o.Text.Tasks.CountOf, m.matches, len(m.operations)))
	}
	unsettled := 0
	for _, op := range m.operations {
		if op.Result() == state.ResultUnknown && !op.Acknowledged {
			unsettled++
		}
	}
	if unsettled == 0 {
		return ""
	}
	th := m.o.Theme
	return th.Warn.Paint(th.Signs.Unknown + " " + fmt.Sprintf(m.o.Text.Tasks.Unsettled, unsettled))
}
