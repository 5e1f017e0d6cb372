package market

import (
	"cdsredis/ui/filter"
	"cdsredis/ui/text"
)

func filterColumns() filter.Columns {
	en, zh := text.For(text.English).Filter, text.For(text.Chinese).Filter
	return filter.Sizes(
		filter.Column{Names: []string{en.Site, zh.Site, en.Region, zh.Region}},
	)
}

// findable is all that is shown of an offer, in either language. Its sites are
// found by their ids and their areas too.
func findable(o *offer, t *text.Text) filter.Line {
	var f filter.Folder
	f.Cell(o.version)
	f.Cell(o.architecture, o.own.architecture, t.Also(o.own.architecture))
	f.Cell(o.role, o.own.role, t.Also(o.own.role))
	f.Cell(memory(o.ram))
	f.Cell(cores(o.cpu))
	var sites []string
	for _, s := range o.sites {
		sites = append(sites, s.region.ID, s.region.Name, t.Word(s.region.Area), t.Also(s.region.Area))
	}
	f.Cell(o.names, sites...)
	return f.Line()
}

// Line is what the filter looks in.
func (o offer) Line() filter.Line { return o.line }

// Number is the memory in MB, or the number of cores where the API states it.
func (o offer) Number(column int) (int64, bool) {
	switch column {
	case filter.SizeMemory:
		return int64(o.ram) * mbPerGB, true
	case filter.SizeCPU:
		return int64(o.cpu), o.cpu > 0
	}
	return 0, false
}
