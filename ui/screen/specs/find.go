package specs

import (
	"strconv"

	"cdsredis/ui/filter"
	"cdsredis/ui/text"
)

func filterColumns() filter.Columns {
	en, zh := text.For(text.English).Filter, text.For(text.Chinese).Filter
	return filter.Sizes(
		filter.Column{Names: []string{en.Product, zh.Product}},
		filter.Column{Names: []string{en.Goods, zh.Goods, en.ID, zh.ID}, Code: true},
	)
}

// findable is all that is shown of a size, in either language.
func findable(r row, t *text.Text) filter.Line {
	var f filter.Folder
	f.Cell(r.version)
	for _, word := range []string{r.arch.Name, r.role.Name} {
		f.Cell(t.Word(word), t.Also(word))
	}
	f.Cell(memory(r.size))
	f.Cell(cpu(r.size))
	f.Cell(t.Word(r.arch.Product), t.Also(r.arch.Product), r.size.Name)
	f.Cell(strconv.Itoa(r.size.GoodsID))
	return f.Line()
}

// Line is what the filter looks in.
func (r row) Line() filter.Line { return r.find }

// Number is the memory in MB, or the number of cores where the API states it.
func (r row) Number(column int) (int64, bool) {
	switch column {
	case filter.SizeMemory:
		return int64(r.size.RAM) * mbPerGB, true
	case filter.SizeCPU:
		return int64(r.size.CPU), r.size.CPU > 0
	}
	return 0, false
}
