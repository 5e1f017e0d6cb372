package plain

import (
	"context"
	"net"
	"strconv"
	"strings"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/screen/details"
	"cdsredis/ui/text"
)

// pageLength is how many instances are read out at once.
const pageLength = 20

// browse lists the instances, and tells all about those that are chosen.
func (s *session) browse(ctx context.Context) error {
	for {
		in, err := s.pick(ctx, s.t.App.Instances)
		if err != nil || in == nil {
			return err
		}
		s.details(*in)
	}
}

// pick has one of the instances of the region chosen; nil is none.
func (s *session) pick(ctx context.Context, title string) (*api.Instance, error) {
	if err := s.loadRegions(ctx); err != nil {
		return nil, err
	}
	if ok, err := s.loadInstances(ctx); err != nil || !ok {
		return nil, err
	}
	s.title(s.list(title, s.place()))
	all := s.here()
	if len(all) == 0 {
		s.say(s.t.Plain.NoInstances)
		return nil, nil
	}
	found, from := all, 0
	for {
		shown := found[from:min(from+pageLength, len(found))]
		s.say(s.t.Instances.Count.Of(len(found)))
		for i, in := range shown {
			s.sayf("%d. %s", from+i+1, s.line(in))
		}
		prompt := s.t.Plain.Pick
		if from+pageLength < len(found) {
			prompt = s.t.Plain.PickOrMore
		}
		r, err := s.ask(ctx, prompt)
		if err != nil || r.command != "" {
			return nil, err
		}
		n, notANumber := strconv.Atoi(strings.TrimSpace(r.text))
		switch {
		case r.text == "":
			if from += pageLength; from >= len(found) {
				return nil, nil
			}
		case notANumber == nil && n >= 1 && n <= len(found):
			return &found[n-1], nil
		default:
			found, from = s.find(all, r.text), 0
		}
	}
}

// here are the instances of the region that is looked at.
func (s *session) here() []api.Instance {
	var all []api.Instance
	for _, in := range s.instances {
		if s.scope == "" || in.RegionID == s.scope {
			all = append(all, in)
		}
	}
	return all
}

// find gives the instances that match, or all of them if none does.
func (s *session) find(all []api.Instance, words string) []api.Instance {
	query, err := filter.Parse(words, nil)
	if err != nil {
		s.say(s.t.Plain.NoMatch)
		return all
	}
	var found []api.Instance
	for _, in := range all {
		if query.Match(filter.Fold(s.line(in), in.ID, in.VDCName, in.Version)) {
			found = append(found, in)
		}
	}
	if len(found) == 0 {
		s.say(s.t.Plain.NoMatch)
		return all
	}
	return found
}

// line is an instance in a line.
func (s *session) line(in api.Instance) string {
	name := in.Name
	if name == "" {
		name = in.ID
	}
	return s.list(name, s.t.Status(in.Status, in.StatusLabel), s.address(in), text.Memory(in.RAM), s.site(in.RegionID))
}

func (s *session) address(in api.Instance) string {
	switch {
	case in.IP == "":
		return s.t.Plain.NoAddress
	case in.Port == 0:
		return in.IP
	}
	return net.JoinHostPort(in.IP, strconv.Itoa(in.Port))
}

// details tells all that is known of an instance.
func (s *session) details(in api.Instance) {
	for _, f := range details.Facts(details.Options{
		Theme: s.theme, Text: s.t, Zone: s.o.Zone, Now: s.o.Now, Instance: in, Regions: s.regions, Operations: s.o.Operations.List(),
	}) {
		value := s.list(f.Values...)
		if f.Label == "" {
			s.title(value)
			continue
		}
		s.fact(f.Label, value)
	}
}
