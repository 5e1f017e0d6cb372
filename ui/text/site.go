package text

import (
	"strings"

	"cdsredis/api"
)

// Site is a region's name for people: the site's own name, with its city put
// into the language, or the id where there is no name.
func (t *Text) Site(r api.Region) string {
	if r.Name == "" {
		return r.ID
	}
	place := strings.TrimRight(r.Name, "0123456789")
	if w := t.Word(place); w != place {
		return strings.TrimSpace(w + " " + r.Name[len(place):])
	}
	return r.Name
}

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
