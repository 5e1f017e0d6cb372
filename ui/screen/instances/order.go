package instances

import (
	"cmp"
	"encoding/binary"
	"math"
	"net/netip"
	"slices"
	"strings"

	"cdsredis/api"
)

// order is how the rows are sorted. The zero order is by name.
type order struct {
	by         column
	descending bool
}

// sortKey is what a row is compared by: the number, and then the text.
type sortKey struct {
	number int64
	text   string
}

// sorted are all instances in order. Those that compare equal are in the order
// of their names and then of their ids, so that a refresh moves nothing.
func (w *words) sorted(list []api.Instance, o order) []row {
	type entry struct {
		sortKey
		row row
	}
	entries := make([]entry, len(list))
	for i := range list {
		entries[i] = entry{w.key(&list[i], o.by), row{&list[i], i}}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		c := cmp.Compare(a.number, b.number)
		if c == 0 {
			c = strings.Compare(a.text, b.text)
		}
		if o.descending {
			c = -c
		}
		if c == 0 {
			c = cmp.Or(strings.Compare(a.row.Name, b.row.Name), strings.Compare(a.row.ID, b.row.ID), strings.Compare(a.row.Account, b.row.Account))
		}
		return c
	})
	out := make([]row, len(entries))
	for i := range entries {
		out[i] = entries[i].row
	}
	return out
}

// key is what an instance is compared by in a column.
func (w *words) key(in *api.Instance, c column) sortKey {
	switch c {
	case colProfile:
		return sortKey{text: in.Account}
	case colStatus:
		return sortKey{text: string(in.Status)}
	case colAddress:
		return addressKey(in.IP)
	case colVersion:
		return sortKey{text: in.Version}
	case colProduct:
		return sortKey{text: w.product(in)}
	case colMemory:
		return sortKey{number: int64(in.RAM)}
	case colRegion:
		return sortKey{text: w.region(in)}
	case colVDC:
		return sortKey{text: vdc(in)}
	case colCreated:
		return sortKey{number: in.Created.Unix()}
	case colID:
		return sortKey{text: in.ID}
	case colName, columns:
	}
	return sortKey{text: strings.ToLower(in.Name)}
}

// addressKey orders addresses by their numbers, so that 10.0.0.9 comes before
// 10.0.0.10. What is no address comes last.
func addressKey(ip string) sortKey {
	a, err := netip.ParseAddr(ip)
	switch {
	case err != nil:
		return sortKey{number: math.MaxInt64, text: ip}
	case a.Is4():
		four := a.As4()
		return sortKey{number: int64(binary.BigEndian.Uint32(four[:]))}
	}
	sixteen := a.As16()
	return sortKey{number: math.MaxUint32 + 1, text: string(sixteen[:])}
}
