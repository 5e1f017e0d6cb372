package tasks

import (
	"time"

	"cdsredis/state"
	"cdsredis/ui/filter"
	"cdsredis/ui/text"
)

// columnAge is the column that is compared, by its place in a row's line.
const columnAge = 4

func filterColumns() filter.Columns {
	en, zh := text.For(text.English).Filter, text.For(text.Chinese).Filter
	return filter.Columns{
		{Names: []string{en.Kind, zh.Kind, "action"}},
		{Names: []string{en.Name, zh.Name}},
		{Names: []string{en.Status, zh.Status, "state", "phase", "阶段"}},
		{Names: []string{en.Region, zh.Region, en.Site, zh.Site}},
		columnAge: {Names: []string{en.Age, zh.Age, "started"}, Kind: filter.Age},
		{Names: []string{en.ID, zh.ID, en.Task, zh.Task}, Code: true},
		{Names: []string{en.User, zh.User}},
		{Names: []string{en.Profile, zh.Profile}},
		{Names: []string{en.Product, zh.Product}},
	}
}

// found is an operation that the filter looks at.
type found struct {
	line  filter.Line
	begun time.Time
}

// Line is what the filter looks in.
func (f found) Line() filter.Line { return f.line }

// Number is when the operation began.
func (f found) Number(column int) (int64, bool) {
	return f.begun.Unix(), column == columnAge && !f.begun.IsZero()
}

// findable is all that is shown of an operation, and the ids that it is known
// by elsewhere. Its kind and its status are found in either language.
func (m *Model) findable(f *filter.Folder, op state.Operation) found {
	t := m.o.Text
	ids := make([]string, 0, 1+len(op.Targets)+len(op.Candidates))
	ids = append(ids, op.ID)
	for _, target := range op.Targets {
		ids = append(ids, target.InstanceID)
	}
	f.Cell(t.Kind(op.Kind), m.also.Kind(op.Kind))
	f.Cell(op.Name)
	f.Cell(m.phase(op), m.also.Phase(op.Kind, op.Phase), string(op.Phase), stage(t, op), stage(m.also, op))
	f.Cell(m.region(op.RegionID), op.RegionID, m.also.Site(m.regions[op.RegionID]))
	f.Cell(m.local(op.Begun))
	f.Cell(op.TaskID, append(ids, op.Candidates...)...)
	f.Cell(op.User)
	f.Cell(op.Scope.Profile)
	f.Cell(t.Word(op.Product()), t.Also(op.Product()))
	f.Cell(m.outcome(op))
	return found{line: f.Line(), begun: op.Begun}
}

// stage is whether an operation is still followed.
func stage(t *text.Text, op state.Operation) string {
	if op.Phase.Open() {
		return t.Filter.Open
	}
	return t.Filter.Finished
}
