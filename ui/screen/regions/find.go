package regions

import (
	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/text"
)

// columnInstances is the column that is compared, by its place in a row's
// line.
const columnInstances = 5

func filterColumns() filter.Columns {
	en, zh := text.For(text.English).Filter, text.For(text.Chinese).Filter
	return filter.Columns{
		{Names: []string{en.Name, zh.Name, en.Site, zh.Site}},
		{Names: []string{en.City, zh.City}},
		{Names: []string{en.ID, zh.ID, en.Region, zh.Region}},
		{Names: []string{en.Status, zh.Status, "sale", "售卖"}},
		{Names: []string{en.Area, zh.Area}},
		columnInstances: {Names: []string{en.Instances, zh.Instances, "实例"}, Kind: filter.Count},
	}
}

// unknown is how many instances a region has while that is not known.
const unknown = -1

// Line is what the filter looks in.
func (r row) Line() filter.Line { return r.line }

// Number is how many instances the region has.
func (r row) Number(column int) (int64, bool) {
	return int64(r.instances), column == columnInstances && r.instances != unknown
}

// line is what a region is found by, in either language. area is
// the name of its area in both, says how it stands.
func (k maker) line(r row, area [2]string, says func(text.Regions) string) filter.Line {
	var sale []string
	if says != nil {
		sale = []string{says(k.also.Regions)}
	}
	var f filter.Folder
	f.Cell(r.name, r.region.Name, k.also.Site(r.region))
	f.Cell(r.city, r.region.City, k.also.Word(r.region.City))
	f.Cell(r.region.ID)
	f.Cell(r.sale, sale...)
	f.Cell(area[0], r.region.Area, area[1])
	f.Cell(r.count)
	return f.Line()
}

// instances is how many instances a region has, or unknown.
func (k maker) instances(r api.Region) int {
	if k.counts == nil || r.ID == "" {
		return unknown
	}
	return k.counts[r.ID]
}
