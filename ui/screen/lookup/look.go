package lookup

import (
	"cdsredis/api"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the page into other colours and another language. What was
// found and the cursor stay.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.keys = th, t, newKeyMap(t.Keys)
	m.table.Restyle(th, columns(th, t))
}

func columns(th theme.Theme, words *text.Text) []table.Column[api.Instance] {
	t := words.Instances
	status := func(in api.Instance) (string, theme.Ink) {
		sign, ink := th.Status(in.Status)
		return sign + " " + words.Status(in.Status, in.StatusLabel), ink
	}
	return []table.Column[api.Instance]{
		{Title: t.Name, Width: 18, Grow: 2, Text: func(in api.Instance) string { return in.Name }},
		{Title: t.Status, Width: 11, Grow: 1, Text: func(in api.Instance) string { s, _ := status(in); return s }, Ink: func(in api.Instance) theme.Ink { _, ink := status(in); return ink }},
		{Title: t.Address, Width: 15, Priority: 1, Text: func(in api.Instance) string { return in.IP }},
		{Title: t.Memory, Width: 7, Right: true, Priority: 3, Text: func(in api.Instance) string { return text.Memory(in.RAM) }},
		{Title: t.Region, Width: 16, Priority: 2, Text: func(in api.Instance) string { return in.RegionID }},
		{Title: t.ID, Width: 36, Priority: 4, Text: func(in api.Instance) string { return in.ID }},
	}
}
