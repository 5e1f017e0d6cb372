package regions

import (
	"maps"
	"slices"

	"cdsredis/api"
)

// areas are the areas of the regions, each once, in the order in which they
// first appear.
func areas(regions []api.Region) []string {
	var out []string
	for _, r := range regions {
		if !slices.Contains(out, r.Area) {
			out = append(out, r.Area)
		}
	}
	return out
}

func sortedKeys(m map[string]int) []string { return slices.Sorted(maps.Keys(m)) }

// countByRegion is how many instances each region has.
func countByRegion(list []api.Instance) map[string]int {
	out := map[string]int{}
	for i := range list {
		out[list[i].RegionID]++
	}
	return out
}
