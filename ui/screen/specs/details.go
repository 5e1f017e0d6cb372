package specs

import (
	"fmt"
	"strconv"

	"cdsredis/api"
	"cdsredis/ui/facts"
)

// details are the facts about a size that the table has no columns for.
func (m *Model) details(r row) []facts.Fact {
	t := m.o.Text
	out := []facts.Fact{
		{Label: t.Specs.Product, Values: []string{t.Word(r.arch.Product)}},
		{Label: t.Specs.Size, Values: m.size(r.size)},
	}
	label := t.Specs.Disks
	for _, d := range r.role.Disks {
		out = append(out, facts.Fact{Label: label, Values: m.disk(d)})
		label = ""
	}
	if len(r.role.Disks) == 0 {
		out = append(out, facts.Fact{Label: label, Values: []string{t.Specs.None}})
	}
	label = t.Specs.Links
	for _, l := range r.arch.Links {
		out = append(out,
			facts.Fact{Label: label, Values: []string{named(t.Word(l.Name), l.Type)}},
			facts.Fact{Values: []string{t.Word(l.Description)}, Ink: m.o.Theme.Muted})
		label = ""
	}
	if len(r.arch.Links) == 0 {
		out = append(out, facts.Fact{Label: label, Values: []string{t.Specs.None}})
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
	out := []string{named(t.Word(d.Name), d.Value)}
	if d.Max > 0 {
		out = append(out, fmt.Sprintf(t.Specs.DiskRange, d.Min, d.Max, d.Unit))
	}
	if d.Step > 0 {
		out = append(out, fmt.Sprintf(t.Specs.DiskStep, d.Step, d.Unit))
	}
	if d.MaxExpand > d.Max {
		out = append(out, fmt.Sprintf(t.Specs.DiskGrows, d.MaxExpand, d.Unit))
	}
	if d.IOPS > 0 {
		out = append(out, fmt.Sprintf(t.Specs.DiskIOPS, d.IOPS))
	}
	return out
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
