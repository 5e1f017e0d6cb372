package export

import (
	"slices"
	"time"

	"cdsredis/api"
)

// record is an instance as other programs get it. The names are a promise:
// there may come more.
type record struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	Status     string `json:"status"` // the API's word
	IP         string `json:"ip"`
	Port       int    `json:"port"` // 0 while there is none
	Version    string `json:"version"`
	Product    string `json:"product"`
	MemoryMB   int    `json:"memory_mb"`
	Region     string `json:"region"`
	RegionName string `json:"region_name"`
	VDC        string `json:"vdc"`
	VDCName    string `json:"vdc_name"`
	Project    string `json:"project"`
	Created    string `json:"created"` // RFC 3339, UTC; "" where it is not known

	// Profile is whose account it is in, where several are open together. It
	// is the last: others have not got it.
	Profile string `json:"profile,omitempty"`
}

// several reports whether instances are of several profiles, whose names go out
// with them.
func several(instances []api.Instance) bool {
	return slices.ContainsFunc(instances, func(in api.Instance) bool { return in.Account != "" })
}

// records takes over what is known of instances; sites are the names of
// regions by their ids.
func records(instances []api.Instance, sites map[string]string) []record {
	out := make([]record, len(instances))
	for i, in := range instances {
		out[i] = record{
			ID: api.Clean(in.ID), Name: api.Clean(in.Name), Status: api.Clean(string(in.Status)),
			IP: api.Clean(in.IP), Port: in.Port, Version: api.Clean(in.Version), Product: api.Clean(in.Product),
			MemoryMB: in.RAM, Region: api.Clean(in.RegionID), RegionName: api.Clean(sites[in.RegionID]),
			VDC: api.Clean(in.VDCID), VDCName: api.Clean(in.VDCName), Project: api.Clean(in.ProjectName),
			Profile: api.Clean(in.Account),
		}
		if !in.Created.IsZero() {
			out[i].Created = in.Created.UTC().Format(time.RFC3339)
		}
	}
	return out
}
