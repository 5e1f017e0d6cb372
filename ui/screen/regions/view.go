package regions

import (
	"fmt"

	"cdsredis/ui/cell"
)

// View draws the screen in exactly its rectangle.
func (m *Model) View() string {
	if m.height <= 0 {
		return ""
	}
	body := m.table.View()
	if !m.loaded {
		body = cell.Block(m.nothing(), m.width, m.height-1)
	}
	if m.height == 1 {
		return m.top()
	}
	return m.top() + "\n" + body
}

// top is the line over the table: how many there are, or the filter.
func (m *Model) top() string {
	if !m.loaded {
		return ""
	}
	if !m.filter.Typing() && m.filter.Value() == "" {
		return cell.Split(cell.Blank(cell.Margin)+m.theme.Strong.Paint(m.text.Regions.Count.Of(m.shown)), "", m.width)
	}
	count := fmt.Sprintf(m.text.Regions.CountOf, m.shown, len(m.maker.regions))
	if m.shown == 0 {
		count = m.text.Keys.Named(m.text.Regions.NoMatch)
	}
	return m.filter.Line(m.theme.Muted.Paint(count), m.width)
}

// nothing says why there are no rows yet.
func (m *Model) nothing() []string {
	says := m.text.Regions.Loading
	if m.err != nil {
		says = fmt.Sprintf(m.text.Regions.Failed, m.text.Explain(m.err))
	}
	lines := []string{""}
	for _, l := range cell.Wrap(says, max(m.width-4, 1)) {
		lines = append(lines, "  "+m.theme.Muted.Paint(l))
	}
	return lines
}
