package simulator

import (
	"bytes"
	"encoding/json"
	"strings"
)

// describeRegions lists the sites.
func (w *world) describeRegions() reply { return reply{data: w.sites} }

// describeCatalog says what a region sells.
func (w *world) describeCatalog(a arguments) (reply, error) {
	region, err := a.required("RegionId")
	if err != nil {
		return reply{}, err
	}
	if _, ok := w.site(region); !ok {
		return reply{}, invalidParameter("RegionId is not a region")
	}
	return reply{data: w.catalogs[region], taskID: new(string)}, nil
}

// filter is what a listing is narrowed to; empty fields let all through.
type filter struct{ id, name, ip, tag string }

func readFilter(a arguments) (filter, error) {
	var f filter
	for _, field := range []struct {
		name string
		to   *string
	}{
		{"InstanceUuid", &f.id}, {"InstanceName", &f.name}, {"IP", &f.ip}, {"TagName", &f.tag},
	} {
		var err error
		if *field.to, err = a.optional(field.name); err != nil {
			return filter{}, err
		}
	}
	return f, nil
}

// admits compares the id whole, the name and the address in part.
func (f filter) admits(i *instance) bool {
	if f.id != "" && f.id != i.id {
		return false
	}
	if !strings.Contains(i.name, f.name) || !strings.Contains(i.ip(), f.ip) {
		return false
	}
	return f.tag == "" || i.tagged(f.tag)
}

// describeInstances lists the instances of all regions that the filter admits.
// The list of everything is kept for the next time.
func (w *world) describeInstances(a arguments) (reply, error) {
	f, err := readFilter(a)
	if err != nil {
		return reply{}, err
	}
	if f == (filter{}) {
		if w.listing == nil {
			w.listing, err = w.list(w.instances)
		}
		return reply{body: w.listing}, err
	}
	var found []*instance
	for _, i := range w.instances {
		if f.admits(i) {
			found = append(found, i)
		}
	}
	body, err := w.list(found)
	return reply{body: body}, err
}

// list makes the whole answer out of the entries that are kept encoded.
func (w *world) list(instances []*instance) ([]byte, error) {
	size := 64
	for _, i := range instances {
		if i.entry == nil {
			entry, err := json.Marshal(w.entry(i))
			if err != nil {
				return nil, internalError("encode an instance: %v", err)
			}
			i.entry = entry
		}
		size += len(i.entry) + 1
	}
	b := bytes.NewBuffer(make([]byte, 0, size))
	b.WriteString(`{"Code":"Success","Data":[`)
	for k, i := range instances {
		if k > 0 {
			b.WriteByte(',')
		}
		b.Write(i.entry)
	}
	b.WriteString(`],"Message":"Success."}`)
	return b.Bytes(), nil
}
