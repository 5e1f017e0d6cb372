package create

import (
	"fmt"
	"strings"
)

// fact is one line of what was chosen.
type fact struct{ title, value string }

// masked stands for a password of any length.
const masked = "********"

// chosenFacts are what was answered so far, briefly.
func (m *Model) chosenFacts() []fact {
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
	all := []fact{
		{c.Region, m.t.Word(named(m.region().Name, d.region))},
		{c.VDC, named(m.vdc().Name, d.vdc)},
		{c.Network, named(m.network().Name, d.network)},
		{c.Version, version},
		{c.Architecture, m.t.Word(d.architecture)},
		{c.Role, m.t.Word(d.role)},
		{c.Size, size},
	}
	if m.at > stepDetails {
		all = append(all, fact{c.Name, d.name}, fact{c.Amount, d.amount})
	}
	var said []fact
	for _, f := range all {
		if f.value != "" {
			said = append(said, f)
		}
	}
	return said
}

// reviewFacts are everything that is asked for.
func (m *Model) reviewFacts() []fact {
	c, d := m.t.Create, m.draft
	r, v, n, p := m.region(), m.vdc(), m.network(), d.find(m.catalog.got)
	free := ""
	if n.FreeKnown {
		free = fmt.Sprintf(c.Free, n.Free)
	}
	port := d.port
	if port == "" {
		port = c.DefaultPort
	}
	group := d.testGroup
	if group == "" {
		group = c.TestGroupHint
	}
	return []fact{
		{c.Name, d.name},
		{c.Amount, d.amount},
		{c.Region, joined(m.t.Word(r.Name), r.ID)},
		{c.VDC, joined(v.Name, v.ID)},
		{c.Network, joined(n.Name, n.ID, free, strings.Join(n.Segments, " "))},
		{c.Spec, joined("Redis "+p.version.Version, m.t.Word(p.architecture.Name), m.t.Word(p.role.Name), m.sizeWords(p))},
		{c.Password, masked},
		{c.Port, port},
		{c.TestGroup, group},
		{c.Account, joined(m.o.Scope.Profile, m.o.Scope.Endpoint)},
	}
}

func (m *Model) sizeWords(p product) string {
	o := m.sizeOption(p.size)
	return joined(o.Label, o.Detail)
}
