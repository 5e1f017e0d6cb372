package instances

import (
	"cmp"
	"slices"
	"strings"

	"cdsredis/ui/filter"
)

// order is how the rows are sorted. The zero order is by name.
type order struct {
	by         column
	descending bool
}

// arrange gives the rows that match, in order. Rows that compare equal are in
// the order of their ids, so that a refresh moves nothing.
func arrange(rows []row, scope string, q filter.Query, o order) []row {
	out := make([]row, 0, len(rows))
	for i := range rows {
		if (scope == "" || rows[i].RegionID == scope) && q.Match(rows[i].folded) {
			out = append(out, rows[i])
		}
	}
	by := compareBy(o.by)
	slices.SortStableFunc(out, func(a, b row) int {
		c := by(a, b)
		if o.descending {
			c = -c
		}
		return cmp.Or(c, cmp.Compare(a.ID, b.ID))
	})
	return out
}

func compareBy(c column) func(a, b row) int {
	switch c {
	case colStatus:
		return func(a, b row) int { return cmp.Compare(a.Status, b.Status) }
	case colAddress:
		return func(a, b row) int { return compareAddresses(a.IP, b.IP) }
	case colVersion:
		return func(a, b row) int { return cmp.Compare(a.Version, b.Version) }
	case colProduct:
		return func(a, b row) int { return cmp.Compare(a.product, b.product) }
	case colMemory:
		return func(a, b row) int { return cmp.Compare(a.RAM, b.RAM) }
	case colRegion:
		return func(a, b row) int { return cmp.Compare(a.region, b.region) }
	case colVDC:
		return func(a, b row) int { return cmp.Compare(vdc(a), vdc(b)) }
	case colCreated:
		return func(a, b row) int { return a.Created.Compare(b.Created) }
	case colID:
		return func(a, b row) int { return cmp.Compare(a.ID, b.ID) }
	case colName, columns:
	}
	return func(a, b row) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), strings.Compare(a.Name, b.Name))
	}
}
