package instances

import (
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the screen into other colours and another language. Cursor,
// marks, filter, columns and order stay, and so does what is being chosen. The
// words come with the regions, which the app tells again.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.theme, m.text, m.keys = th, t, newKeyMap(t)
	m.words.theme, m.words.text, m.words.profiles = th, t, inks(th, m.o.Colours)
	m.version++
	if m.picker != nil {
		m.picker.restyle(th, t)
	}
	m.filter.Restyle(th, t)
	m.table.Restyle(th, m.shownColumns())
}

// Point selects the row at a cell of the screen.
func (m *Model) Point(_, y int) {
	if m.picker != nil {
		m.picker.point(y, m.height)
		return
	}
	m.table.Point(y - 1)
}

// Wheel scrolls by n rows.
func (m *Model) Wheel(n int) {
	if m.picker != nil {
		m.picker.at = max(0, min(m.picker.at+n, len(m.picker.list)-1))
		return
	}
	m.table.Move(n)
}
