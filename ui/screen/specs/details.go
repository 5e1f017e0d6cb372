package specs

import (
	"fmt"
	"strconv"

	"cdsredis/api"
	"cdsredis/ui/cell"
)

// detail is a label and the facts beside it.
type detail struct {
	label string
	facts []string
	quiet bool // an explanation rather than facts
}

// details are the facts about a size that the table has no columns for.
func (m *Model) details(r row) []detail {
	t := m.o.Text
	out := []detail{
		{label: t.Specs.Product, facts: []string{t.Word(r.arch.Product)}},
		{label: t.Specs.Size, facts: m.size(r.size)},
	}
	label := t.Specs.Disks
	for _, d := range r.role.Disks {
		out = append(out, detail{label: label, facts: m.disk(d)})
		label = ""
	}
	if len(r.role.Disks) == 0 {
		out = append(out, detail{label: label, facts: []string{t.Specs.None}})
	}
	label = t.Specs.Links
	for _, l := range r.arch.Links {
		out = append(out, detail{label: label, facts: []string{named(t.Word(l.Name), l.Type)}})
		label = ""
		if l.Description != "" {
			out = append(out, detail{facts: []string{t.Word(l.Description)}, quiet: true})
		}
	}
	if len(r.arch.Links) == 0 {
		out = append(out, detail{label: label, facts: []string{t.Specs.None}})
	}
	return out
}

// size is the memory, and what else the API says of it.
func (m *Model) size(s api.Size) []string {
	t := m.o.Text.Specs
	return []string{memory(s), t.CPU + " " + cpu(s), t.GoodsID + " " + strconv.Itoa(s.GoodsID)}
}

// disk is one kind of disk. What the API does not state is left out.
func (m *Model) disk(d api.Disk) []string {
	t := m.o.Text
	facts := []string{named(t.Word(d.Name), d.Value)}
	if d.Max > 0 {
		facts = append(facts, fmt.Sprintf(t.Specs.DiskRange, d.Min, d.Max, d.Unit))
	}
	if d.Step > 0 {
		facts = append(facts, fmt.Sprintf(t.Specs.DiskStep, d.Step, d.Unit))
	}
	if d.MaxExpand > d.Max {
		facts = append(facts, fmt.Sprintf(t.Specs.DiskGrows, d.MaxExpand, d.Unit))
	}
	if d.IOPS > 0 {
		facts = append(facts, fmt.Sprintf(t.Specs.DiskIOPS, d.IOPS))
	}
	return facts
}

// named is a name with the API's own word for it.
func named(name, word string) string {
	switch {
	case word == "":
		return name
	case name == "":
		return word
	}
	return name + " (" + word + ")"
}

// drawDetails draws the facts about a size in lines of at most width cells.
func (m *Model) drawDetails(r row, width int) []string {
	th, facts := m.o.Theme, m.details(r)
	labels := 0
	for _, d := range facts {
		labels = max(labels, cell.Width(d.label))
	}
	labels += margin
	var out []string
	for _, d := range facts {
		label, ink := d.label, th.Text
		if d.quiet {
			ink = th.Muted
		}
		for _, s := range flow(d.facts, width-labels) {
			out = append(out, th.Muted.Paint(cell.Left(label, labels))+ink.Paint(s))
			label = ""
		}
	}
	return out
}

// separator stands between facts on one line.
const separator = " · "

// flow puts facts on lines of at most width cells, breaking between facts
// where it can.
func flow(facts []string, width int) []string {
	width = max(width, 1)
	var lines []string
	for i, f := range facts {
		if last := len(lines) - 1; i > 0 && cell.Width(lines[last]+separator+f) <= width {
			lines[last] += separator + f
			continue
		}
		lines = append(lines, cell.Wrap(f, width)...)
	}
	return lines
}
