package specs

import (
	"fmt"
	"strconv"

	"cdsredis/api"
	"cdsredis/ui/cell"
	"cdsredis/ui/facts"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// columns are the table's. What the sizes of a compute role have in common
// stands in their heading, which is drawn from the first column's text.
func columns(t *text.Text, th theme.Theme) []table.Column[row] {
	muted := func(row) theme.Ink { return th.Muted }
	strong := func(row) theme.Ink { return th.Strong }
	return []table.Column[row]{
		{Title: t.Specs.Memory, Width: 7, Right: true, Ink: strong, Text: func(r row) string {
			if r.heading {
				return r.title
			}
			return memory(r.size)
		}},
		{Title: t.Specs.CPU, Width: 3, Priority: 1, Right: true, Text: func(r row) string { return cpu(r.size) }},
		{Title: t.Specs.GoodsID, Width: 8, Right: true, Ink: muted, Text: func(r row) string { return strconv.Itoa(r.size.GoodsID) }},
	}
}

// about is the disks that a compute role takes, and the links of its
// architecture, briefly.
func about(r row, t *text.Text) []string {
	var parts []string
	for _, d := range r.role.Disks {
		s := t.Word(d.Name)
		if d.Max > 0 {
			s += " " + fmt.Sprintf(t.Specs.DiskRange, d.Min, d.Max, d.Unit)
		}
		parts = append(parts, s)
		if d.IOPS > 0 {
			parts = append(parts, fmt.Sprintf(t.Specs.DiskIOPS, d.IOPS))
		}
	}
	for _, l := range r.arch.Links {
		parts = append(parts, t.Word(l.Name))
	}
	return parts
}

// beside is as much of what is about a heading as there is room for, without
// cutting any of it.
func beside(heading row, room int) string {
	lines := facts.Flow(heading.about, room)
	if len(lines) == 0 || cell.Width(heading.about[0]) > room {
		return ""
	}
	return lines[0]
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
