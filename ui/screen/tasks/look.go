package tasks

import (
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the screen into other colours and another language. The cursor,
// the filter and the account that is open stay.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.keys = th, t, newKeyMap(t)
	m.also = text.For(t.Other())
	m.filter.Restyle(th, t)
	m.table.Restyle(th, m.columns())
	if m.timeline != nil {
		c := &m.timeline.choice
		c.table.Restyle(th, m.candidateColumns(c.amount, c.marked))
	}
	m.show()
}

// Point selects the row at a cell of the screen.
func (m *Model) Point(_, y int) {
	if m.timeline == nil {
		m.table.Point(y - 1)
	}
}

// Wheel scrolls by n rows.
func (m *Model) Wheel(n int) {
	if m.timeline != nil {
		m.scrollBy(n)
		return
	}
	m.table.Move(n)
}
