package instances

import (
	"fmt"
	"strings"

	"cdsredis/ui/cell"
)

// View draws the screen in exactly its rectangle.
func (m *Model) View() string {
	switch {
	case m.height <= 0:
		return ""
	case m.picker != nil:
		return m.picker.view(m.width, m.height)
	case m.sorting:
		// The rows give way for as long as a letter is waited for.
		return cell.Block(append(m.sortKeys(), strings.Split(m.table.View(), "\n")...), m.width, m.height)
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
	if !m.filter.Typing() && m.filter.Value() == "" {
		return cell.Split(cell.Blank(cell.Margin)+m.facts(), m.marked(), m.width)
	}
	return m.filter.Line(m.marked()+"  "+m.facts(), m.width)
}

// facts are how many instances are in the table, in all and by status.
func (m *Model) facts() string {
	switch {
	case !m.loaded:
		return ""
	case m.filter.Value() != "":
		return m.theme.Strong.Paint(fmt.Sprintf(m.text.Instances.CountOf, m.table.Len(), m.total)) + "  " + m.byStatus()
	}
	return m.theme.Strong.Paint(m.text.Instances.Count.Of(m.table.Len())) + "  " + m.byStatus()
}

// marked is how many rows are marked; "" if none is.
func (m *Model) marked() string {
	if m.table.Marks() == 0 {
		return ""
	}
	says := m.text.Instances.Marked
	if m.table.Ranging() {
		says = m.text.Instances.Ranging
	}
	return "  " + m.theme.Accent.Paint(m.theme.Signs.Check+" "+fmt.Sprintf(says, m.table.Marks()))
}

// nothing says why the table has no rows.
func (m *Model) nothing() []string {
	t := m.text.Instances
	says := t.Loading
	switch {
	case !m.loaded && m.err != nil:
		says = fmt.Sprintf(t.Failed, m.text.Explain(m.err))
	case !m.loaded:
	case m.filter.Value() != "" && m.total > 0:
		says = m.text.Keys.Named(t.NoMatch)
	case m.scope.All():
		says = m.text.Keys.Named(t.Empty)
	default:
		says = m.text.Keys.Named(t.EmptyHere)
	}
	lines := []string{""}
	for _, l := range cell.Wrap(says, max(m.width-4, 1)) {
		lines = append(lines, "  "+m.theme.Muted.Paint(l))
	}
	return lines
}
