package market

import (
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the search into other colours and another language, over the
// offers. The cursor and the filter stay.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.keys = th, t, newKeyMap(t.Keys)
	m.sites = nil
	m.filter.Restyle(th, t)
	m.table.Restyle(th, offerColumns(th, t.Market))
	m.gather()
}

// Point selects the row at a cell of the search.
func (m *Model) Point(_, y int) { m.front(func(t pointable) { t.Point(y - head) }) }

// Wheel scrolls by n rows.
func (m *Model) Wheel(n int) { m.front(func(t pointable) { t.Move(n) }) }

// pointable is a table of any rows.
type pointable interface {
	Point(y int)
	Move(n int)
}

// front acts on the table that is in sight.
func (m *Model) front(act func(pointable)) {
	if m.sites != nil {
		act(m.sites)
		return
	}
	act(m.table)
}

// offerColumns are the columns of the offers.
func offerColumns(th theme.Theme, t text.Market) []table.Column[offer] {
	return []table.Column[offer]{
		{Title: t.Version, Width: 7, Text: func(o offer) string { return o.version }},
		{Title: t.Architecture, Width: 16, Grow: 1, Text: func(o offer) string { return o.architecture }},
		{Title: t.Role, Width: 16, Priority: 2, Text: func(o offer) string { return o.role }},
		{Title: t.Memory, Width: 7, Right: true, Text: func(o offer) string { return memory(o.ram) }},
		{Title: t.CPU, Width: 3, Right: true, Priority: 3, Text: func(o offer) string { return cores(o.cpu) }},
		{Title: t.Sites, Width: 14, Grow: 5, Priority: 1, Text: func(o offer) string { return o.names }, Ink: func(offer) theme.Ink { return th.Muted }},
	}
}
