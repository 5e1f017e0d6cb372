package instances

import (
	"slices"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// column is one of the table's columns; they are in their usual order.
type column int

const (
	colName column = iota
	colProfile
	colStatus
	colAddress
	colVersion
	colProduct
	colMemory
	colRegion
	colVDC
	colCreated
	colID
	columns // how many there are
)

// usual are all columns in their usual order. That of the profile is one of
// them where several are open.
func usual(profiles bool) []column {
	out := make([]column, 0, columns)
	for c := range columns {
		if c != colProfile || profiles {
			out = append(out, c)
		}
	}
	return out
}

// columnNames are what the columns are called where they are remembered.
func columnNames() []string {
	return []string{
		colName: "name", colProfile: "profile", colStatus: "status", colAddress: "address", colVersion: "version", colProduct: "product",
		colMemory: "memory", colRegion: "region", colVDC: "vdc", colCreated: "created", colID: "id",
	}
}

// columnKeys are the letters that stand for the columns after the sort key.
func columnKeys() []string {
	return []string{
		colName: "n", colProfile: "o", colStatus: "s", colAddress: "a", colVersion: "v", colProduct: "p",
		colMemory: "m", colRegion: "r", colVDC: "d", colCreated: "c", colID: "i",
	}
}

// newColumns are all columns, in their usual order. They draw by what w says
// at the time.
func newColumns(t text.Instances, w *words) []table.Column[row] {
	return []table.Column[row]{
		colName: {Title: t.Name, Width: 18, Grow: 3, Frozen: true, Text: func(r row) string { return r.Name }},
		colProfile: {
			Title: t.Profile, Width: 10, Grow: 1, Text: func(r row) string { return api.Clean(r.Account) },
			Ink: func(r row) theme.Ink { return w.profileInk(r.Account) },
		},
		colStatus: {
			Title: t.Status, Width: 10, Grow: 1,
			Text: func(r row) string { return w.status(r.Instance) },
			Ink:  func(r row) theme.Ink { return w.ink(r.Instance) },
		},
		colAddress: {Title: t.Address, Width: 21, Priority: 1, Text: func(r row) string { return address(r.Instance) }},
		colVersion: {Title: t.Version, Width: 7, Priority: 4, Text: func(r row) string { return r.Version }},
		colProduct: {Title: t.Product, Width: 22, Grow: 1, Priority: 6, Text: func(r row) string { return w.product(r.Instance) }},
		colMemory:  {Title: t.Memory, Width: 7, Priority: 2, Right: true, Text: func(r row) string { return text.Memory(r.RAM) }},
		colRegion:  {Title: t.Region, Width: 13, Grow: 1, Priority: 3, Text: func(r row) string { return w.region(r.Instance) }},
		colVDC:     {Title: t.VDC, Width: 12, Grow: 1, Priority: 7, Text: func(r row) string { return vdc(r.Instance) }},
		colCreated: {Title: t.Created, Width: 16, Priority: 5, Text: func(r row) string { return w.created(r.Instance) }},
		colID:      {Title: t.ID, Width: 36, Priority: 8, Text: func(r row) string { return r.ID }},
	}
}

// filterColumns are what the filter calls the columns, in either language.
// Without profiles theirs has no name.
func filterColumns(profiles bool) filter.Columns {
	en, zh := text.For(text.English).Filter, text.For(text.Chinese).Filter
	var profile filter.Column
	if profiles {
		profile.Names = []string{en.Profile, zh.Profile}
	}
	return filter.Columns{
		colProfile: profile,
		colName:    {Names: []string{en.Name, zh.Name}},
		colStatus:  {Names: []string{en.Status, zh.Status, "state"}},
		colAddress: {Names: []string{en.Address, zh.Address, "address"}, Kind: filter.Prefix},
		colVersion: {Names: []string{en.Version, zh.Version}, Kind: filter.Prefix},
		colProduct: {Names: []string{en.Product, zh.Product}},
		colMemory:  {Names: []string{en.Memory, zh.Memory, "memory", "mem"}, Kind: filter.Memory},
		colRegion:  {Names: []string{en.Region, zh.Region, "site"}},
		colVDC:     {Names: []string{en.VDC, zh.VDC}},
		colCreated: {Names: []string{en.Age, zh.Age, "created"}, Kind: filter.Age},
		colID:      {Names: []string{en.ID, zh.ID, "uuid"}, Code: true},
	}
}

// apply shows the columns that are chosen, and by which the rows are ordered.
func (m *Model) apply() {
	m.table.SetColumns(m.shownColumns())
	m.table.SetSorted(slices.Index(m.chosen, m.order.by), m.order.descending)
}

// shownColumns are those that were chosen, in their order.
func (m *Model) shownColumns() []table.Column[row] {
	all := newColumns(m.text.Instances, &m.words)
	chosen := make([]table.Column[row], len(m.chosen))
	for i, c := range m.chosen {
		chosen[i] = all[c]
	}
	return chosen
}
