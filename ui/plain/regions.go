package plain

import (
	"context"
	"fmt"

	"cdsredis/api"
)

// chooseRegion lists the regions, and looks at one of them from there on.
func (s *session) chooseRegion(ctx context.Context) error {
	if err := s.loadRegions(ctx); err != nil || s.regions == nil {
		return err
	}
	if ok, err := s.loadInstances(ctx); err != nil || !ok {
		return err
	}
	count := map[string]int{}
	for i := range s.instances {
		count[s.instances[i].RegionID]++
	}
	s.title(s.t.App.Regions)
	l := &listing{labels: []string{s.list(s.t.App.AllRegions, s.counted(len(s.instances)))}, also: []string{""}}
	for _, r := range s.regions {
		l.labels = append(l.labels, s.list(s.t.Site(r), s.t.Word(r.Area), s.sale(r), s.counted(count[r.ID])))
		l.also = append(l.also, s.t.Word(r.City)+" "+r.ID)
	}
	for {
		n, _, err := s.choose(ctx, l)
		switch {
		case err != nil || n == 0:
			return err
		case n == 1:
			s.scope = ""
		case s.regions[n-2].ID == "":
			s.say(s.t.Regions.NoIDChosen)
			continue
		default:
			s.scope = s.regions[n-2].ID
		}
		s.sayf(s.t.Plain.Looking, s.list(s.place(), s.scope))
		return nil
	}
}

// sale says that a region sells nothing; "" where it does.
func (s *session) sale(r api.Region) string {
	switch {
	case r.ID == "":
		return s.t.Regions.NoID
	case !r.OnSale:
		return s.t.Regions.SoldOut
	}
	return ""
}

func (s *session) counted(n int) string {
	if n == 0 {
		return ""
	}
	return s.t.Instances.Count.Of(n)
}

// askRegion gives the region that is looked at, or asks for one; "" is none.
func (s *session) askRegion(ctx context.Context) (string, error) {
	if s.scope != "" {
		return s.scope, nil
	}
	if err := s.loadRegions(ctx); err != nil {
		return "", err
	}
	var sold []api.Region
	for _, r := range s.regions {
		if r.ID != "" && r.OnSale {
			sold = append(sold, r)
		}
	}
	if len(sold) == 0 {
		return "", nil
	}
	s.title(s.t.Create.Region)
	l := &listing{}
	for _, r := range sold {
		l.labels, l.also = append(l.labels, s.list(s.t.Site(r), s.t.Word(r.Area))), append(l.also, s.t.Word(r.City)+" "+r.ID)
	}
	n, _, err := s.choose(ctx, l)
	if err != nil || n == 0 {
		return "", err
	}
	return sold[n-1].ID, nil
}

// specs lists what a region sells, and begins a creation with what is chosen.
func (s *session) specs(ctx context.Context) error {
	region, err := s.askRegion(ctx)
	if err != nil || region == "" {
		return err
	}
	sizes, err := s.sizes(ctx, region)
	if err != nil || len(sizes) == 0 {
		return err
	}
	s.title(fmt.Sprintf(s.t.Plain.SpecsOf, s.site(region)))
	s.say(s.t.Plain.CreateHint)
	l := &listing{}
	for _, size := range sizes {
		l.labels = append(l.labels, size.line)
	}
	n, _, err := s.choose(ctx, l)
	if err != nil || n == 0 {
		return err
	}
	return s.create(ctx, sizes[n-1].choice)
}
