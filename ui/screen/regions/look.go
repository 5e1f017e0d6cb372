package regions

import (
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the screen into other colours and another language. The cursor
// and the filter stay.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.theme, m.text, m.keys = th, t, newKeyMap(t.Keys)
	m.maker.theme, m.maker.text, m.maker.also = th, t, text.For(t.Other())
	m.filter.Restyle(th, t)
	m.table.Restyle(th, newColumns(t.Regions))
	m.show()
}

// Point selects the row at a cell of the screen.
func (m *Model) Point(_, y int) { m.table.Point(y - 1) }

// Wheel scrolls by n rows.
func (m *Model) Wheel(n int) { m.table.Move(n) }
