package plain

import (
	"cmp"
	"context"
	"net"
	"slices"
	"strconv"
	"strings"

	"cdsredis/api"
	"cdsredis/ui/screen/details"
	"cdsredis/ui/text"
)

// The commands about the instance that was told about last.
const commandDelete = "d"

// browse lists the instances, tells all about those that are chosen, and
// deletes one of them if that is wanted.
func (s *session) browse(ctx context.Context) error {
	list, l, err := s.listed(ctx, s.t.App.Instances)
	if err != nil || list == nil {
		return err
	}
	var told *api.Instance
	for {
		n, r, err := s.choose(ctx, l, commandDelete)
		switch {
		case err != nil:
			return err
		case n > 0:
			told = &list[n-1]
			s.details(*told)
			s.say(s.t.Plain.DetailsHint)
		case r.command != commandDelete:
			return nil
		case told == nil:
			s.say(s.t.Plain.NoneTold)
		default:
			return s.removeOne(ctx, *told)
		}
	}
}

// pick has one of the instances of the region chosen; nil is none.
func (s *session) pick(ctx context.Context, title string) (*api.Instance, error) {
	list, l, err := s.listed(ctx, title)
	if err != nil || list == nil {
		return nil, err
	}
	n, _, err := s.choose(ctx, l)
	if err != nil || n == 0 {
		return nil, err
	}
	return &list[n-1], nil
}

// listed loads the instances of the region that is looked at, and says how
// many there are; nil if there is none, or none could be loaded.
func (s *session) listed(ctx context.Context, title string) ([]api.Instance, *listing, error) {
	if ok, err := s.loadInstances(ctx); err != nil || !ok {
		return nil, nil, err
	}
	if err := s.loadRegions(ctx); err != nil {
		return nil, nil, err
	}
	list := s.here()
	if len(list) == 0 {
		s.title(s.list(title, s.place()))
		s.say(s.t.Plain.NoInstances)
		return nil, nil, nil
	}
	s.title(s.list(title, s.place(), s.t.Instances.Count.Of(len(list))))
	l := &listing{}
	for _, in := range list {
		l.labels = append(l.labels, s.line(in))
		l.also = append(l.also, strings.Join([]string{in.ID, in.VDCName, in.Version, in.RegionID}, " "))
	}
	return list, l, nil
}

// here are the instances of the region that is looked at, by their names.
func (s *session) here() []api.Instance {
	var all []api.Instance
	for _, in := range s.instances {
		if s.scope == "" || in.RegionID == s.scope {
			all = append(all, in)
		}
	}
	slices.SortStableFunc(all, func(a, b api.Instance) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return all
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
