package instances

import (
	"fmt"

	"cdsredis/ui/cell"
)

// View draws the screen in exactly its rectangle.
func (m *Model) View() string {
	if m.details != nil {
		return m.details.view()
	}
	if m.height <= 0 {
		return ""
	}
	body := m.table.View()
	if m.table.Len() == 0 {
		body = cell.Block(m.nothing(), m.width, m.height-1)
	}
	if m.height == 1 {
		return m.top()
	}
	return m.top() + "\n" + body
}

// top is the line over the table: how many there are, or the filter.
func (m *Model) top() string {
	count := ""
	switch {
	case !m.loaded:
	case m.filter.Value() != "":
		count = fmt.Sprintf(m.text.Instances.CountOf, m.table.Len(), m.inScope())
	default:
		count = fmt.Sprintf(m.text.Instances.Count, m.table.Len())
	}
	count = m.theme.Strong.Paint(count)
	if m.filter.Typing() || m.filter.Value() != "" {
		return cell.Split(m.filter.View(m.width), count, m.width)
	}
	return cell.Split(cell.Blank(cell.Margin)+count, "", m.width)
}

func (m *Model) inScope() int {
	if m.scope.All() {
		return len(m.rows)
	}
	n := 0
	for i := range m.rows {
		if m.rows[i].RegionID == m.scope.Region.ID {
			n++
		}
	}
	return n
}

// nothing says why the table has no rows.
func (m *Model) nothing() []string {
	t := m.text.Instances
	says := t.Loading
	switch {
	case !m.loaded && m.err != nil:
		says = fmt.Sprintf(t.Failed, m.text.Explain(m.err))
	case !m.loaded:
	case m.filter.Value() != "":
		says = t.NoMatch
	case m.scope.All():
		says = t.Empty
	default:
		says = t.EmptyHere
	}
	lines := []string{""}
	for _, l := range cell.Wrap(says, max(m.width-4, 1)) {
		lines = append(lines, "  "+m.theme.Muted.Paint(l))
	}
	return lines
}
