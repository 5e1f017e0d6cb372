package create

import (
	"strings"

	"cdsredis/ui/facts"
)

// masked stands for a password of any length.
const masked = "********"

// chosenFacts are what was answered so far, briefly.
func (m *Model) chosenFacts() []facts.Fact {
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
	all := []facts.Fact{
		fact(c.Region, m.t.Site(m.region())),
		fact(c.VDC, named(m.vdc().Name, d.vdc)),
		fact(c.Network, named(m.network().Name, d.network)),
		fact(c.Version, version),
		fact(c.Architecture, m.t.Word(d.architecture)),
		fact(c.Role, m.t.Word(d.role)),
		fact(c.Size, size),
	}
	if m.at > stepDetails {
		all = append(all, fact(c.Name, d.name), fact(c.Amount, d.amount))
	}
	return all
}

// fact is a title and what there is to say, a part at a time: lines are broken
// between them.
func fact(title string, parts ...string) facts.Fact {
	return facts.Fact{Label: title, Values: parts}
}

// reviewFacts are everything that is asked for.
func (m *Model) reviewFacts() []facts.Fact {
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
	size := m.sizeOption(p.size)
	return []facts.Fact{
		fact(c.Name, d.name),
		fact(c.Amount, d.amount),
		fact(c.Region, m.t.Site(r), r.ID),
		fact(c.VDC, v.Name, v.ID),
		fact(c.Network, n.Name, n.ID, free, strings.Join(n.Segments, " ")),
		fact(c.Spec, "Redis "+p.version.Version, m.t.Word(p.architecture.Name), m.t.Word(p.role.Name), size.Label, size.Detail),
		fact(c.Password, masked),
		fact(c.Port, port),
		fact(c.TestGroup, group),
		fact(c.Account, m.o.Scope.Profile, m.o.Scope.Endpoint),
	}
}
