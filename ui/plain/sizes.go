package plain

import (
	"context"
	"fmt"
	"strconv"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
)

// size is one that is on offer, in a line, and the choice of it.
type size struct {
	line   string
	choice msg.Choice
}

// sizes are all that a region sells, in the catalogue's order.
func (s *session) sizes(ctx context.Context, region string) ([]size, error) {
	c, ok, err := load(ctx, s, func(ctx context.Context) (api.Catalog, error) { return s.o.Cloud.Catalog(ctx, region) })
	if !ok {
		return nil, err
	}
	var all []size
	for _, v := range c.Versions {
		for _, a := range v.Architectures {
			for _, r := range a.Roles {
				for _, z := range r.Sizes {
					all = append(all, size{
						line:   s.list("Redis "+v.Version, s.t.Word(a.Name), s.t.Word(r.Name), s.size(z)),
						choice: msg.Choice{RegionID: region, Version: v.Version, Architecture: a.Name, Role: r.Name, GoodsID: z.GoodsID},
					})
				}
			}
		}
	}
	if len(all) == 0 {
		s.sayf(s.t.Specs.Empty, s.site(region))
	}
	return all, nil
}

func (s *session) size(z api.Size) string {
	const mbPerGB = 1024
	cores := ""
	if z.CPU > 0 {
		cores = fmt.Sprintf(s.t.Create.Cores, z.CPU)
	}
	return s.list(text.Memory(z.RAM*mbPerGB), cores, fmt.Sprintf(s.t.Create.Goods, strconv.Itoa(z.GoodsID)))
}
