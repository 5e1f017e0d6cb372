package specs

import (
	"fmt"
	"strconv"
	"strings"

	"cdsredis/api"
	"cdsredis/ui/facts"
	"cdsredis/ui/filter"
	"cdsredis/ui/msg"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// row is one size with all that it belongs to, or the heading above the sizes
// of a compute role.
type row struct {
	id      string
	heading bool
	title   string      // of a heading
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
				r.heading = true
				rows = append(rows, r)
				r.heading, r.title = false, ""
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

const mbPerGB = 1024

func memory(s api.Size) string {
	return text.Memory(s.RAM * mbPerGB)
}

func cpu(s api.Size) string {
	if s.CPU == 0 {
		return "–"
	}
	return strconv.Itoa(s.CPU)
}

// columns are the table's. A heading is drawn from the first one's text.
func columns(t *text.Text, th theme.Theme) []table.Column[row] {
	muted := func(row) theme.Ink { return th.Muted }
	strong := func(row) theme.Ink { return th.Strong }
	return []table.Column[row]{
		{Title: t.Specs.Version, Width: 8, Priority: 2, Ink: muted, Text: func(r row) string {
			if r.heading {
				return r.title
			}
			return r.version
		}},
		{Title: t.Specs.Architecture, Width: 14, Grow: 1, Priority: 3, Ink: muted, Text: func(r row) string { return t.Word(r.arch.Name) }},
		{Title: t.Specs.Role, Width: 16, Priority: 4, Ink: muted, Text: func(r row) string { return t.Word(r.role.Name) }},
		{Title: t.Specs.Memory, Width: 7, Right: true, Ink: strong, Text: func(r row) string { return memory(r.size) }},
		{Title: t.Specs.CPU, Width: 3, Priority: 1, Right: true, Text: func(r row) string { return cpu(r.size) }},
		{Title: t.Specs.GoodsID, Width: 8, Right: true, Ink: muted, Text: func(r row) string { return strconv.Itoa(r.size.GoodsID) }},
	}
}
