package lookup

import (
	"slices"

	"cdsredis/api"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the page into other colours and another language. What was
// found and the cursor stay.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.keys = th, t, newKeyMap(t.Keys)
	m.table.Restyle(th, m.columns())
}

func (m *Model) columns() []table.Column[api.Instance] {
	th, words := m.o.Theme, m.o.Text
	t := words.Instances
	status := func(in api.Instance) (string, theme.Ink) {
		sign, ink := th.Status(in.Status)
		return sign + " " + words.Status(in.Status, in.StatusLabel), ink
	}
	all := []table.Column[api.Instance]{
		{Title: t.Name, Width: 18, Grow: 2, Text: func(in api.Instance) string { return in.Name }},
		{Title: t.Status, Width: 11, Grow: 1, Text: func(in api.Instance) string { s, _ := status(in); return s }, Ink: func(in api.Instance) theme.Ink { _, ink := status(in); return ink }},
		{Title: t.Address, Width: 15, Priority: 1, Text: func(in api.Instance) string { return in.IP }},
		{Title: t.Memory, Width: 7, Right: true, Priority: 3, Text: func(in api.Instance) string { return text.Memory(in.RAM) }},
		{Title: t.Region, Width: 16, Priority: 2, Text: func(in api.Instance) string { return in.RegionID }},
		{Title: t.ID, Width: 36, Priority: 4, Text: func(in api.Instance) string { return in.ID }},
	}
	if m.o.Profiles {
		all = slices.Insert(all, 1, table.Column[api.Instance]{
			Title: t.Profile, Width: 10, Grow: 1, Text: func(in api.Instance) string { return api.Clean(in.Account) },
		})
	}
	return all
}
