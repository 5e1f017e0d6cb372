package details

import (
	"fmt"

	"cdsredis/ui/cell"
)

// View draws the view in exactly its rectangle.
func (m *Model) View() string {
	lines := m.head()
	rows := m.rows()
	fields, _ := m.widths()
	for i := range rows {
		left, right := at(m.lines, m.top+i), at(m.raw, m.rawTop+i)
		switch {
		case m.sideBySide():
			lines = append(lines, left+cell.Blank(fields+between-cell.Width(left))+right)
		case m.focus == partRaw:
			lines = append(lines, right)
		default:
			lines = append(lines, left)
		}
	}
	return cell.Block(lines, m.width, m.height)
}

// at is a line, or an empty one past the end.
func at(lines []line, n int) string {
	if n >= len(lines) {
		return ""
	}
	return lines[n].text
}

// head says which instance it is, and whether it still is.
func (m *Model) head() []string {
	th, t := m.o.Theme, m.o.Text.Instances
	rows := m.headRows()
	if rows == 0 {
		return nil
	}
	margin := cell.Blank(cell.Margin)
	part := ""
	if !m.sideBySide() {
		part = th.Muted.Paint(m.keys.other.Help().Key + " " + m.otherName())
	}
	lines := []string{cell.Split(margin+th.Strong.Paint(fmt.Sprintf(t.Title, m.instance.Name)), part, m.width)}
	if m.gone {
		lines = append(lines, margin+th.Bad.Paint(cell.Cut(th.Signs.Bad+" "+t.Gone, m.width-cell.Margin)))
	}
	return append(lines, "")
}

// otherName is the name of the part that is not in front.
func (m *Model) otherName() string {
	if m.focus == partRaw {
		return m.o.Text.Details.Fields
	}
	return m.o.Text.Details.Raw
}

// Point puts the cursor on the field at a cell of the view, or goes over to
// the entry where that is.
func (m *Model) Point(x, y int) {
	y -= m.headRows()
	fields, _ := m.widths()
	switch {
	case y < 0:
		return
	case m.sideBySide() && x >= fields:
		m.focus = partRaw
	case !m.sideBySide() && m.focus == partRaw:
		return
	default:
		m.focus = partFields
		if n := m.top + y; n < len(m.lines) && m.lines[n].field >= 0 {
			m.at = m.lines[n].field
		}
	}
	m.layOut()
}

// Wheel scrolls the entry by n rows, or moves the cursor by n fields.
func (m *Model) Wheel(n int) {
	if m.focus == partRaw {
		m.rawTop = max(0, min(m.rawTop+n, len(m.raw)-m.rows()))
		return
	}
	m.goTo(max(0, min(m.at+n, len(m.fields)-1)))
}
