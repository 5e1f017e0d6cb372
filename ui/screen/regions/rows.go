package regions

import (
	"strconv"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

type kind int

const (
	kindAll kind = iota
	kindArea
	kindRegion
	// kindUnlisted is a region that instances name and the API does not list.
	kindUnlisted
)

// row is a line of the table.
type row struct {
	kind   kind
	region api.Region
	key    string // tells the row from others; sites can lack an id
	name   string
	city   string
	sale   string
	ink    theme.Ink
	count  string

	instances int         // as many as count says; unknown while it does not
	line      filter.Line // what the filter looks in
}

// maker turns regions and counts into rows.
type maker struct {
	text    *text.Text
	also    *text.Text // the other language, in which regions are found too
	theme   theme.Theme
	regions []api.Region
	// counts is how many instances a region has; nil until that is known.
	counts map[string]int
}

// rows are all regions by area, in the order in which they came, with headings.
func (k maker) rows(q filter.Query) []row {
	total := 0
	for _, n := range k.counts {
		total += n
	}
	all := row{kind: kindAll, key: "all", name: k.text.Regions.All, count: k.count(total), ink: k.theme.Text}
	out := []row{all}
	for _, area := range areas(k.regions) {
		out = k.area(out, k.text.Word(area), func(r api.Region) bool { return r.Area == area }, q)
	}
	return k.unlisted(out, q)
}

// area adds an area's heading and the regions in it that match.
func (k maker) area(out []row, name string, in func(api.Region) bool, q filter.Query) []row {
	head := row{kind: kindArea, key: "area " + name, name: name}
	for i, r := range k.regions {
		if !in(r) {
			continue
		}
		line := k.region(r, i, name)
		if !q.Match(line) {
			continue
		}
		if head.key != "" {
			out = append(out, head)
			head.key = ""
		}
		out = append(out, line)
	}
	return out
}

func (k maker) region(r api.Region, n int, area string) row {
	t, signs := k.text.Regions, k.theme.Signs
	says := func(t text.Regions) string { return t.OnSale }
	line := row{
		kind: kindRegion, region: r, key: r.ID, name: k.text.Site(r), city: k.text.Word(r.City),
		sale: signs.Running + " " + t.OnSale, ink: k.theme.OK, count: k.count(k.counts[r.ID]),
		instances: k.instances(r),
	}
	switch {
	case r.ID == "":
		line.key = "#" + strconv.Itoa(n)
		line.sale, line.ink, line.count = signs.Off+" "+t.NoID, k.theme.Muted, ""
		says = func(t text.Regions) string { return t.NoID }
	case !r.OnSale:
		line.sale, line.ink = signs.Off+" "+t.SoldOut, k.theme.Warn
		says = func(t text.Regions) string { return t.SoldOut }
	}
	line.line = k.line(line, [2]string{area, k.also.Word(r.Area)}, says)
	return line
}

// unlisted adds the regions that only instances name, so that none of those is
// out of reach.
func (k maker) unlisted(out []row, q filter.Query) []row {
	listed := make(map[string]bool, len(k.regions))
	for _, r := range k.regions {
		listed[r.ID] = true
	}
	head := row{kind: kindArea, key: "area unlisted", name: k.text.Regions.Unlisted}
	for _, id := range sortedKeys(k.counts) {
		if listed[id] || id == "" {
			continue
		}
		r := row{kind: kindUnlisted, region: api.Region{ID: id}, key: id, name: id, ink: k.theme.Muted, count: k.count(k.counts[id])}
		r.instances = k.counts[id]
		r.line = k.line(r, [2]string{head.name, k.also.Regions.Unlisted}, nil)
		if !q.Match(r) {
			continue
		}
		if head.key != "" {
			out = append(out, head)
			head.key = ""
		}
		out = append(out, r)
	}
	return out
}

func (k maker) count(n int) string {
	if k.counts == nil {
		return "…"
	}
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

func newColumns(t text.Regions) []table.Column[row] {
	return []table.Column[row]{
		{Title: t.Site, Width: 16, Grow: 2, Text: func(r row) string { return r.name }},
		{Title: t.City, Width: 12, Grow: 2, Priority: 3, Text: func(r row) string { return r.city }},
		{Title: t.ID, Width: 18, Grow: 2, Priority: 1, Text: func(r row) string { return r.region.ID }},
		{Title: t.Sale, Width: 10, Grow: 1, Text: func(r row) string { return r.sale }, Ink: func(r row) theme.Ink { return r.ink }},
		{Title: t.Instances, Width: 9, Right: true, Text: func(r row) string { return r.count }},
	}
}
