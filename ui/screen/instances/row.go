package instances

import (
	"strconv"
	"time"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// row is an instance of the list that was loaded last, and its place there.
// What is shown of it is made when it is drawn: of many rows few are.
type row struct {
	*api.Instance
	n int
}

// rowID tells rows apart. Two profiles of one account list the same instance,
// each in a row of its own.
func rowID(r row) string {
	if r.Account == "" {
		return r.ID
	}
	return r.Account + "\x00" + r.ID
}

const timeLayout = "2006-01-02 15:04"

// words is what turns an instance into words. Its maps are never changed.
type words struct {
	text  *text.Text
	theme theme.Theme
	sites map[string]string // region id → name
	zone  *time.Location

	profiles map[string]theme.Ink // of those that have a colour, by name
}

// inks are those of the profiles' names in their colours.
func inks(th theme.Theme, colours map[string]string) map[string]theme.Ink {
	inks := make(map[string]theme.Ink, len(colours))
	for name, colour := range colours {
		inks[name] = th.Hue(colour)
	}
	return inks
}

func (w *words) profileInk(name string) theme.Ink {
	if ink, ok := w.profiles[name]; ok {
		return ink
	}
	return w.theme.Muted
}

func (w *words) status(in *api.Instance) string {
	sign, _ := w.theme.Status(in.Status)
	return sign + " " + w.text.Status(in.Status, in.StatusLabel)
}

func (w *words) ink(in *api.Instance) theme.Ink {
	_, ink := w.theme.Status(in.Status)
	return ink
}

func (w *words) product(in *api.Instance) string { return w.text.Word(in.Product) }

func (w *words) region(in *api.Instance) string {
	if name, ok := w.sites[in.RegionID]; ok {
		return name
	}
	return in.RegionID
}

func (w *words) created(in *api.Instance) string {
	if in.Created.IsZero() {
		return "–"
	}
	return in.Created.In(w.zone).Format(timeLayout)
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

func vdc(in *api.Instance) string {
	if in.VDCName != "" {
		return in.VDCName
	}
	return in.VDCID
}

// line is what the filter looks in, in the order of the columns.
func (w *words) line(f *filter.Folder, in *api.Instance) filter.Line {
	f.Cell(in.Name)
	f.Cell(in.Account)
	f.Cell(w.text.Status(in.Status, in.StatusLabel), string(in.Status), in.StatusLabel)
	f.Cell(address(in))
	f.Cell(in.Version)
	f.Cell(w.product(in), w.text.Also(in.Product))
	f.Cell(text.Memory(in.RAM))
	f.Cell(w.region(in), in.RegionID)
	f.Cell(vdc(in), in.VDCID)
	f.Cell(w.created(in))
	f.Cell(in.ID)
	return f.Line()
}
