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
