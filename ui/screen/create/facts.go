package create

import (
	"strings"

	"cdsredis/ui/form"
)

// masked stands for a password of any length.
const masked = "********"

// chosenFacts are what was answered so far, briefly.
func (m *Model) chosenFacts() []form.Fact {
	c, d := m.t.Create, m.draft
	p := d.find(m.catalog.got)
	size := ""
	if p.complete {
		size = memory(p.size)
	}
	version := ""
	if d.version != "" {
		version = "Redis " + d.version
	}
	all := []form.Fact{
		{Title: c.Region, Value: m.t.Site(m.region())},
		{Title: c.VDC, Value: named(m.vdc().Name, d.vdc)},
		{Title: c.Network, Value: named(m.network().Name, d.network)},
		{Title: c.Version, Value: version},
		{Title: c.Architecture, Value: m.t.Word(d.architecture)},
		{Title: c.Role, Value: m.t.Word(d.role)},
		{Title: c.Size, Value: size},
	}
	if m.at > stepDetails {
		all = append(all, form.Fact{Title: c.Name, Value: d.name}, form.Fact{Title: c.Amount, Value: d.amount})
	}
	var said []form.Fact
	for _, f := range all {
		if f.Value != "" {
			said = append(said, f)
		}
	}
	return said
}

// reviewFacts are everything that is asked for.
func (m *Model) reviewFacts() []form.Fact {
	c, d := m.t.Create, m.draft
	r, v, n, p := m.region(), m.vdc(), m.network(), d.find(m.catalog.got)
	free := ""
	if n.FreeKnown {
		free = c.Free.Of(n.Free)
	}
	port := d.port
	if port == "" {
		port = c.DefaultPort
	}
	group := d.testGroup
	if group == "" {
		group = c.TestGroupHint
	}
	return []form.Fact{
		{Title: c.Name, Value: d.name},
		{Title: c.Amount, Value: d.amount},
		{Title: c.Region, Value: joined(m.t.Site(r), r.ID)},
		{Title: c.VDC, Value: joined(v.Name, v.ID)},
		{Title: c.Network, Value: joined(n.Name, n.ID, free, strings.Join(n.Segments, " "))},
		{Title: c.Spec, Value: joined("Redis "+p.version.Version, m.t.Word(p.architecture.Name), m.t.Word(p.role.Name), m.sizeWords(p))},
		{Title: c.Password, Value: masked},
		{Title: c.Port, Value: port},
		{Title: c.TestGroup, Value: group},
		{Title: c.Account, Value: joined(m.o.Scope.Profile, m.o.Scope.Endpoint)},
	}
}

func (m *Model) sizeWords(p product) string {
	o := m.sizeOption(p.size)
	return joined(o.Label, o.Detail)
}
