package reader

import (
	"strings"

	"cdsredis/ui/cell"
	"cdsredis/ui/form"
)

// roomForHead is the least height at which the text shares the rectangle.
const roomForHead = 8

// View draws the reader in exactly its rectangle. The text begins in the first
// column and has no colours, so that it can be selected.
func (m *Model) View() string {
	lines := m.head()
	end := min(m.top+m.rows(), len(m.lines))
	lines = append(lines, m.lines[min(m.top, end):end]...)
	if m.o.Bare && m.height > 1 {
		for len(lines) < m.height-1 {
			lines = append(lines, "")
		}
		lines = append(lines, m.o.Theme.Muted.Paint(cell.Cut(m.o.Text.Copying.SelectHint, m.width)))
	}
	return cell.Block(lines, m.width, m.height)
}

// rows is how many lines of the text are in sight.
func (m *Model) rows() int {
	rows := m.height - len(m.head())
	if m.o.Bare {
		rows--
	}
	return max(rows, 1)
}

// head is the title, the names of the parts, and what is to be said of the one
// in front.
func (m *Model) head() []string {
	if m.o.Bare || m.height < roomForHead {
		return nil
	}
	th := m.o.Theme
	margin := cell.Blank(cell.Margin)
	lines := []string{margin + th.Strong.Paint(cell.Cut(m.title, m.width-cell.Margin))}
	if len(m.parts) > 1 {
		var names []string
		for i, p := range m.parts {
			if i == m.at {
				names = append(names, th.Selected.Paint(" "+p.Name+" "))
			} else {
				names = append(names, th.Muted.Paint(" "+p.Name+" "))
			}
		}
		lines = append(lines, margin[:1]+strings.Join(names, " "))
	}
	if note := m.parts[m.at].Note; note != "" {
		said := form.Note(th.Muted, margin, note, m.width-cell.Margin)
		lines = append(lines, said[:min(len(said), m.height/4)]...)
	}
	return append(lines, "")
}

// Point puts the part in front whose name is at a cell of the reader.
func (m *Model) Point(x, y int) {
	const names = 1 // the row that they are on
	if y != names || len(m.parts) < 2 || len(m.head()) == 0 {
		return
	}
	x -= cell.Margin - 1
	for i, p := range m.parts {
		width := cell.Width(p.Name) + len("  ") + len(" ")
		if x >= 0 && x < width {
			m.turn(i)
			return
		}
		x -= width
	}
}

// Wheel scrolls by n rows.
func (m *Model) Wheel(n int) { m.scroll(n) }
