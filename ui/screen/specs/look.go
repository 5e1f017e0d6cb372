package specs

import (
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the screen into other colours and another language. The cursor
// and the filter stay.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.keys = th, t, newKeyMap(t)
	m.filter.Restyle(th, t)
	m.table.Restyle(th, columns(t, th))
	for _, s := range m.shelves {
		s.rows = flatten(s.catalog, t)
	}
	m.show()
	m.allow()
}

// Point selects the row at a cell of the screen.
func (m *Model) Point(x, y int) {
	if x < m.layout.tableWidth {
		m.table.Point(y - 1)
	}
}

// Wheel scrolls by n rows.
func (m *Model) Wheel(n int) { m.table.Move(n) }
