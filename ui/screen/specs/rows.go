package specs

import (
	"fmt"
	"strconv"
	"strings"

	"cdsredis/api"
	"cdsredis/ui/cell"
	"cdsredis/ui/facts"
	"cdsredis/ui/filter"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
)

// row is one size with all that it belongs to, or the heading above the sizes
// of a compute role.
type row struct {
	id      string
	heading bool
	title   string      // of a heading, as wide as the widest
	about   []string    // beside it
	find    filter.Line // what the filter looks in; empty for a heading

	version string
	arch    api.Architecture
	role    api.ComputeRole
	size    api.Size
}

// flatten makes a catalogue into rows: each role's heading, then its sizes.
func flatten(c api.Catalog, t *text.Text) []row {
	var rows []row
	for v, version := range c.Versions {
		for a, arch := range version.Architectures {
			for o, role := range arch.Roles {
				if len(role.Sizes) == 0 {
					continue
				}
				r := row{version: version.Version, arch: arch, role: role}
				r.id = fmt.Sprintf("%d/%d/%d", v, a, o)
				r.title = strings.Join(group(r, t), facts.Separator)
				r.heading, r.about = true, about(r, t)
				rows = append(rows, r)
				r.heading, r.title, r.about = false, "", nil
				prefix := r.id + "/"
				for _, size := range role.Sizes {
					r.size = size
					r.id = prefix + strconv.Itoa(size.GoodsID)
					r.find = findable(r, t)
					rows = append(rows, r)
				}
			}
		}
	}
	return aligned(rows)
}

// aligned makes all headings as wide as the widest, so that what is said
// beside them stands in a column.
func aligned(rows []row) []row {
	widest := 0
	for _, r := range rows {
		widest = max(widest, cell.Width(r.title))
	}
	for i := range rows {
		if rows[i].heading {
			rows[i].title = cell.Left(rows[i].title, widest)
		}
	}
	return rows
}

// group is what the sizes of a compute role have in common.
func group(r row, t *text.Text) []string {
	parts := []string{fmt.Sprintf(t.Specs.Group, r.version)}
	for _, s := range []string{t.Word(r.arch.Name), t.Word(r.role.Name)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return parts
}

// matching are the sizes that match and the headings that still head some.
func matching(rows []row, q filter.Query) []row {
	var out []row
	for _, r := range rows {
		switch {
		case r.heading:
			if n := len(out); n > 0 && out[n-1].heading {
				out = out[:n-1]
			}
			out = append(out, r)
		case q.Match(r):
			out = append(out, r)
		}
	}
	if n := len(out); n > 0 && out[n-1].heading {
		out = out[:n-1]
	}
	return out
}

// sizes counts the rows that are no headings.
func sizes(rows []row) int {
	n := 0
	for _, r := range rows {
		if !r.heading {
			n++
		}
	}
	return n
}

// choice is what a creation begins with when this size is chosen.
func (r row) choice(regionID string) msg.Choice {
	return msg.Choice{
		RegionID: regionID, Version: r.version, Architecture: r.arch.Name, Role: r.role.Name, GoodsID: r.size.GoodsID,
	}
}
