package tasks

import (
	"fmt"
	"slices"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/filter"
	"cdsredis/ui/table"
	"cdsredis/ui/theme"
)

// row is an operation, or the heading above the open or the finished ones.
type row struct {
	id      string
	heading string // empty for an operation
	op      state.Operation
	region  string
}

// show puts the operations that match into the table, under their headings.
func (m *Model) show() {
	q := m.filter.Query().At(m.o.Now())
	var f filter.Folder
	var open, finished []row
	for _, op := range m.operations {
		r := row{id: op.ID, op: op, region: m.region(op.RegionID)}
		switch {
		case !q.Match(m.findable(&f, op)):
		case op.Phase.Open():
			open = append(open, r)
		default:
			finished = append(finished, r)
		}
	}
	m.matches = len(open) + len(finished)
	t := m.o.Text.Tasks
	m.rows = append(group(t.Open, open), group(t.Finished, finished)...)
	m.table.SetRows(m.rows)
	if m.wanted != "" && m.table.Select(m.wanted) {
		m.wanted = ""
	}
}

// group puts a heading above rows, if there are any.
func group(heading string, rows []row) []row {
	if len(rows) == 0 {
		return nil
	}
	return append([]row{{id: "heading " + heading, heading: fmt.Sprintf(heading, len(rows))}}, rows...)
}

// region is a region's name, or its id while the name is not known.
func (m *Model) region(id string) string {
	if r, ok := m.regions[id]; ok {
		return m.o.Text.Site(r)
	}
	return id
}

// columns are the table's. A heading is drawn from the first one's text.
func (m *Model) columns() []table.Column[row] {
	t, th := m.o.Text.Tasks, m.o.Theme
	muted := func(row) theme.Ink { return th.Muted }
	state := func(r row) theme.Ink { _, ink := m.look(r.op); return ink }
	columns := []table.Column[row]{
		{Title: t.What, Width: 8, Ink: muted, Text: func(r row) string {
			if r.heading != "" {
				return r.heading
			}
			return kindSign(r.op) + " " + m.kind(r.op)
		}},
		{Title: t.Name, Width: 14, Grow: 2, Text: func(r row) string { return r.op.Name }},
		{Title: t.Region, Width: 12, Grow: 1, Priority: 3, Ink: muted, Text: func(r row) string { return r.region }},
		{Title: t.State, Width: 13, Ink: state, Text: func(r row) string {
			sign, _ := m.look(r.op)
			return sign + " " + m.phase(r.op)
		}},
		{Title: t.Elapsed, Width: 7, Right: true, Priority: 1, Text: func(r row) string { return m.elapsed(r.op) }},
		{Title: t.Progress, Width: 26, Grow: 3, Priority: 2, Ink: state, Text: func(r row) string { return m.standing(r.op) }},
		{Title: t.Started, Width: 10, Priority: 4, Ink: muted, Text: func(r row) string { return m.started(r.op.Begun) }},
		{Title: t.TaskID, Width: 36, Priority: 5, Ink: muted, Text: func(r row) string { return r.op.TaskID }},
	}
	if m.foreign {
		const afterName = 2
		columns = slices.Insert(columns, afterName, table.Column[row]{
			Title: t.Profile, Width: 10, Grow: 1, Priority: 3, Text: func(r row) string { return api.Clean(r.op.Scope.Profile) },
		})
	}
	return columns
}
