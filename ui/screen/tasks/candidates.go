package tasks

import (
	"slices"
	"time"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// question is what waits for a yes.
type question int

const (
	askNothing question = iota
	askAdopt            // whether the operation made the instances that are meant
	askNone             // whether it made none of the candidates
)

// candidate is an instance that an operation may have made.
type candidate struct {
	id       string
	instance api.Instance // zero when it is not listed
	listed   bool
}

// choice lets the user say which candidates an operation made.
type choice struct {
	amount int // how many it was to make
	ids    []string
	table  *table.Table[candidate]
	marked map[string]bool // shared with the table's first column
	asking question
}

func (m *Model) newChoice(op state.Operation) choice {
	c := choice{amount: op.Amount(), marked: map[string]bool{}}
	c.table = table.New(m.o.Theme, m.candidateColumns(c.amount, c.marked), func(i candidate) string { return i.id })
	c.follow(op, m.instances)
	return c
}

// candidateColumns begin with the marks, where several are asked for.
func (m *Model) candidateColumns(amount int, marked map[string]bool) []table.Column[candidate] {
	columns := instanceColumns(m.o.Text, m.o.Theme, m.at.Location())
	if amount <= 1 {
		return columns
	}
	mark := table.Column[candidate]{Width: 3, Text: func(i candidate) string {
		if marked[i.id] {
			return "[x]"
		}
		return "[ ]"
	}}
	return append([]table.Column[candidate]{mark}, columns...)
}

// instanceColumns are what tells instances of one name apart.
func instanceColumns(t *text.Text, th theme.Theme, zone *time.Location) []table.Column[candidate] {
	muted := func(candidate) theme.Ink { return th.Muted }
	return []table.Column[candidate]{
		{Title: t.Instances.ID, Width: 36, Text: func(c candidate) string { return c.id }},
		{Title: t.Instances.Status, Width: 14, Text: func(c candidate) string {
			if !c.listed {
				return t.Tasks.Timeline.NotListed
			}
			sign, _ := th.Status(c.instance.Status)
			return sign + " " + t.Status(c.instance.Status, c.instance.StatusLabel)
		}, Ink: func(c candidate) theme.Ink { _, ink := th.Status(c.instance.Status); return ink }},
		{Title: t.Instances.Created, Width: 19, Priority: 1, Text: func(c candidate) string {
			if c.instance.Created.IsZero() {
				return "–"
			}
			return c.instance.Created.In(zone).Format(time.DateTime)
		}},
		{Title: t.Instances.Memory, Width: 8, Priority: 4, Right: true, Text: func(c candidate) string { return text.Memory(c.instance.RAM) }},
		{Title: t.Instances.Address, Width: 15, Priority: 2, Text: func(c candidate) string { return c.instance.IP }},
		{Title: t.Instances.VDC, Width: 10, Grow: 1, Priority: 3, Ink: muted, Text: func(c candidate) string { return c.instance.VDCName }},
	}
}

// open reports whether there is anything to choose.
func (c *choice) open() bool { return len(c.ids) > 0 }

// follow takes over what is new about the candidates. A question about other
// ones is withdrawn.
func (c *choice) follow(op state.Operation, instances map[string]api.Instance) {
	if !slices.Equal(c.ids, op.Candidates) {
		c.asking = askNothing
		c.ids = op.Candidates
		for id := range c.marked {
			if !slices.Contains(c.ids, id) {
				delete(c.marked, id)
			}
		}
	}
	rows := make([]candidate, 0, len(c.ids))
	for _, id := range c.ids {
		instance, listed := instances[id]
		rows = append(rows, candidate{id: id, instance: instance, listed: listed})
	}
	c.table.SetRows(rows)
}

func (c *choice) setSize(width int) { c.table.SetSize(width, len(c.ids)+1) }

// meant are the candidates that were marked, or else the one where the cursor
// is.
func (c *choice) meant() []string {
	var out []string
	for _, id := range c.ids {
		if c.marked[id] {
			out = append(out, id)
		}
	}
	if at, ok := c.table.Selected(); ok && len(out) == 0 {
		out = []string{at.id}
	}
	return out
}
