package palette

import (
	"cdsredis/ui/cell"
)

const prompt = ": "

// View draws the palette in exactly its rectangle.
func (m *Model) View() string {
	if m.height <= 0 {
		return ""
	}
	if m.height == 1 {
		return m.line()
	}
	body := m.table.View()
	if m.table.Len() == 0 {
		body = cell.Block([]string{"", cell.Blank(cell.Margin) + m.theme.Muted.Paint(m.text.App.PaletteNothing)}, m.width, m.height-1)
	}
	return m.line() + "\n" + body
}

func (m *Model) line() string {
	lead := cell.Blank(cell.Margin) + m.theme.Accent.Paint(prompt)
	typed := m.theme.Strong.Paint(m.input.Value())
	if m.input.Value() == "" {
		typed = m.theme.Faint.Paint(m.text.App.PaletteHint)
	}
	return cell.Split(lead+typed, "", m.width)
}

// Point selects the row at a cell of the palette.
func (m *Model) Point(_, y int) { m.table.Point(y - 1) }

// Wheel moves the cursor by n rows.
func (m *Model) Wheel(n int) { m.table.Move(n) }
