package market

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/text"
)

// site is a region that sells an offer, and under which id.
type site struct {
	region  api.Region
	goodsID int
}

// offer is a size of a version and architecture, wherever it is sold.
type offer struct {
	key                         string
	version, architecture, role string
	own                         struct{ architecture, role string } // in the API's own words
	ram, cpu                    int                                 // in GB and cores; 0 cores is not stated
	sites                       []site
	names                       string // of the sites
	line                        filter.Line
}

const mbPerGB = 1024

func memory(gb int) string {
	return text.Memory(gb * mbPerGB)
}

func cores(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

// gather makes offers of the catalogues, in the order of version, architecture
// and size.
func gather(t *text.Text, regions []api.Region, catalogs map[string]api.Catalog) []offer {
	byKey := map[string]*offer{}
	for _, r := range regions {
		for _, v := range catalogs[r.ID].Versions {
			for _, a := range v.Architectures {
				for _, role := range a.Roles {
					for _, s := range role.Sizes {
						key := fmt.Sprintf("%s\x00%s\x00%s\x00%d\x00%d", v.Version, a.Name, role.Name, s.RAM, s.CPU)
						o := byKey[key]
						if o == nil {
							o = &offer{
								key: key, version: v.Version, architecture: t.Word(a.Name), role: t.Word(role.Name), ram: s.RAM, cpu: s.CPU,
							}
							o.own.architecture, o.own.role = a.Name, role.Name
							byKey[key] = o
						}
						o.sites = append(o.sites, site{region: r, goodsID: s.GoodsID})
					}
				}
			}
		}
	}
	out := make([]offer, 0, len(byKey))
	for _, o := range byKey {
		out = append(out, o.finished(t))
	}
	slices.SortFunc(out, func(a, b offer) int {
		return cmp.Or(compareVersions(a.version, b.version), cmp.Compare(a.architecture, b.architecture),
			cmp.Compare(a.role, b.role), cmp.Compare(a.ram, b.ram), cmp.Compare(a.cpu, b.cpu))
	})
	return out
}

func (o *offer) finished(t *text.Text) offer {
	names := make([]string, len(o.sites))
	for i, s := range o.sites {
		names[i] = t.Site(s.region)
	}
	o.names = strconv.Itoa(len(names)) + "  " + strings.Join(names, ", ")
	o.line = findable(o, t)
	return *o
}

// compareVersions orders versions by their numbers: 2.8 before 10.0.
func compareVersions(a, b string) int {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	for i := range min(len(x), len(y)) {
		m, errM := strconv.Atoi(x[i])
		n, errN := strconv.Atoi(y[i])
		if errM != nil || errN != nil {
			return cmp.Compare(a, b)
		}
		if m != n {
			return cmp.Compare(m, n)
		}
	}
	return cmp.Compare(len(x), len(y))
}
