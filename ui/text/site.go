package text

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"cdsredis/api"
)

// Site is a region's name for people: the site's own name, with its city put
// into the language, or the id where there is no name.
func (t *Text) Site(r api.Region) string {
	if r.Name == "" {
		return r.ID
	}
	place, number := split(r.Name)
	if w := t.Word(place); w != place {
		return strings.TrimSpace(w + " " + number)
	}
	return r.Name
}

// split parts a site's name into its place and its number there.
func split(site string) (place, number string) {
	place = strings.TrimRight(site, "0123456789")
	return place, site[len(place):]
}

// Sites are the regions as they are listed for people: by area, as the server
// orders those, and in each by the sites' English names, with 2 before 10. The
// order is the same in all languages, so that nothing moves with the language.
func Sites(regions []api.Region) []api.Region {
	areas := map[string]int{}
	for _, r := range regions {
		if _, known := areas[r.Area]; !known {
			areas[r.Area] = len(areas)
		}
	}
	sorted := slices.Clone(regions)
	slices.SortStableFunc(sorted, func(a, b api.Region) int {
		placeA, numberA := split(a.Name)
		placeB, numberB := split(b.Name)
		return cmp.Or(cmp.Compare(areas[a.Area], areas[b.Area]),
			cmp.Compare(english(placeA), english(placeB)), byNumber(numberA, numberB))
	})
	return sorted
}

// byNumber compares digits by their value; none are the least.
func byNumber(a, b string) int {
	m, _ := strconv.Atoi(a)
	n, _ := strconv.Atoi(b)
	return cmp.Compare(m, n)
}

// english is the API's word in English, or itself.
func english(s string) string { return cmp.Or(wordsEN[s], s) }

// Location is where an instance is, such as 亚太地区-香港-可用区A. In English
// each part of it is put into words by itself.
func (t *Text) Location(s string) string {
	parts := strings.Split(s, "-")
	known := false
	for i, part := range parts {
		w := t.Word(part)
		if zone, ok := strings.CutPrefix(part, "可用区"); ok {
			w = strings.TrimSpace(t.Word("可用区") + " " + zone)
		}
		known = known || w != part
		parts[i] = w
	}
	if !known || t.Lang == Chinese {
		return s
	}
	return strings.Join(parts, ", ")
}
