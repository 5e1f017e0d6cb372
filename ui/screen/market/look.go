package market

import (
	"slices"

	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the search into other colours and another language. The cursor,
// the filter and the offer that was chosen stay.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.keys = th, t, newKeyMap(t.Keys)
	m.filter.Restyle(th, t)
	m.table.Restyle(th, offerColumns(th, t.Market))
	m.gather()
	if m.sites == nil {
		return
	}
	m.sites.Restyle(th, siteColumns(th, t))
	if i := slices.IndexFunc(m.offers, func(o offer) bool { return o.key == m.chosen.key }); i >= 0 {
		m.chosen = m.offers[i]
	}
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

// siteColumns are the columns of the sites that sell an offer.
func siteColumns(th theme.Theme, t *text.Text) []table.Column[site] {
	return []table.Column[site]{
		{Title: t.Market.Site, Width: 14, Grow: 1, Text: func(s site) string { return t.Site(s.region) }},
		{Title: t.Market.Area, Width: 14, Grow: 1, Priority: 1, Text: func(s site) string { return t.Word(s.region.Area) }},
		{Title: t.Market.ID, Width: 18, Grow: 1, Text: func(s site) string { return s.region.ID }, Ink: func(site) theme.Ink { return th.Muted }},
		{Title: t.Market.Goods, Width: 9, Right: true, Priority: 2, Text: func(s site) string { return cores(s.goodsID) }},
	}
}
