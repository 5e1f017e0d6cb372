package instances

import (
	"strconv"
	"time"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// row is an instance with what is shown of it.
type row struct {
	*api.Instance
	status  string
	ink     theme.Ink
	address string
	product string
	region  string
	created string
	// folded is all cells in lower case, for the filter.
	folded filter.Line
}

// column is one of the table's columns, in its order.
type column int

const (
	colName column = iota
	colStatus
	colAddress
	colVersion
	colProduct
	colMemory
	colRegion
	colVDC
	colCreated
	colID
	columns
)

const timeLayout = "2006-01-02 15:04"

// words is what turns an instance into a row.
type words struct {
	text  *text.Text
	theme theme.Theme
	sites map[string]string // region id → name
	zone  *time.Location
}

func (w words) row(in *api.Instance) row {
	sign, ink := w.theme.Status(in.Status)
	r := row{
		Instance: in,
		status:   sign + " " + w.text.Status(in.Status, in.StatusLabel),
		ink:      ink,
		address:  address(in),
		product:  w.text.Word(in.Product),
		region:   in.RegionID,
	}
	if s, ok := w.sites[in.RegionID]; ok {
		r.region = s
	}
	if !in.Created.IsZero() {
		r.created = in.Created.In(w.zone).Format(timeLayout)
	}
	r.folded = filter.Fold(in.Name, r.status, string(in.Status), r.address, in.Version, r.product, text.Memory(in.RAM),
		r.region, in.RegionID, in.VDCName, in.VDCID, r.created, in.ID)
	return r
}

func address(in *api.Instance) string {
	switch {
	case in.IP == "":
		return "–"
	case in.Port == 0:
		return in.IP
	}
	return in.IP + ":" + strconv.Itoa(in.Port)
}

func vdc(r row) string {
	if r.VDCName != "" {
		return r.VDCName
	}
	return r.VDCID
}

func newColumns(t text.Instances) []table.Column[row] {
	return []table.Column[row]{
		colName:    {Title: t.Name, Width: 18, Grow: 3, Text: func(r row) string { return r.Name }},
		colStatus:  {Title: t.Status, Width: 11, Grow: 1, Text: func(r row) string { return r.status }, Ink: func(r row) theme.Ink { return r.ink }},
		colAddress: {Title: t.Address, Width: 21, Priority: 1, Text: func(r row) string { return r.address }},
		colVersion: {Title: t.Version, Width: 7, Priority: 4, Text: func(r row) string { return r.Version }},
		colProduct: {Title: t.Product, Width: 18, Grow: 1, Priority: 6, Text: func(r row) string { return r.product }},
		colMemory:  {Title: t.Memory, Width: 7, Priority: 2, Right: true, Text: func(r row) string { return text.Memory(r.RAM) }},
		colRegion:  {Title: t.Region, Width: 13, Grow: 1, Priority: 3, Text: func(r row) string { return r.region }},
		colVDC:     {Title: t.VDC, Width: 12, Grow: 1, Priority: 7, Text: vdc},
		colCreated: {Title: t.Created, Width: 16, Priority: 5, Text: func(r row) string { return r.created }},
		colID:      {Title: t.ID, Width: 36, Priority: 8, Text: func(r row) string { return r.ID }},
	}
}
