package create

import (
	"slices"
	"strconv"

	"cdsredis/api"
	"cdsredis/ui/msg"
)

// draft is what was entered so far. Numbers are as they were typed.
type draft struct {
	region, vdc, network          string // ids
	version, architecture, role   string // names in the catalog
	goods                         string // the size's goods id
	name, password, repeat        string
	amount, port, testGroup       string
	acknowledgement, confirmation string
}

// newDraft begins with what was chosen already.
func newDraft(c msg.Choice) draft {
	d := draft{region: c.RegionID, version: c.Version, architecture: c.Architecture, role: c.Role, amount: "1"}
	if c.GoodsID != 0 {
		d.goods = strconv.Itoa(c.GoodsID)
	}
	return d
}

// request is what the API is asked for. The draft has been checked.
func (d draft) request() api.CreateRequest {
	return api.CreateRequest{
		RegionID: d.region, VDCID: d.vdc, NetworkID: d.network,
		Name: d.name, GoodsID: number(d.goods), Password: api.Password(d.password),
		Amount: d.count(), Port: number(d.port), TestGroupID: number(d.testGroup),
	}
}

// count is how many instances are asked for, 1 while that is not valid.
func (d draft) count() int {
	if n := number(d.amount); n >= 1 && n <= most {
		return n
	}
	return 1
}

// number reads what was typed; 0 for nothing and for what is no number.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// product is what the draft's names mean in a catalog.
type product struct {
	version      api.Version
	architecture api.Architecture
	role         api.ComputeRole
	size         api.Size
	// complete tells that all four were found. Those before the first that
	// was not are set all the same.
	complete bool
}

// find looks the draft's names up.
func (d draft) find(c api.Catalog) (p product) {
	if !pick(c.Versions, &p.version, func(v api.Version) bool { return v.Version == d.version }) {
		return p
	}
	if !pick(p.version.Architectures, &p.architecture, func(a api.Architecture) bool { return a.Name == d.architecture }) {
		return p
	}
	if !pick(p.architecture.Roles, &p.role, func(r api.ComputeRole) bool { return r.Name == d.role }) {
		return p
	}
	p.complete = pick(p.role.Sizes, &p.size, func(s api.Size) bool { return strconv.Itoa(s.GoodsID) == d.goods })
	return p
}

// pick sets found to the first element that is meant.
func pick[T any](from []T, found *T, meant func(T) bool) bool {
	i := slices.IndexFunc(from, meant)
	if i < 0 {
		return false
	}
	*found = from[i]
	return true
}

// region, vdc and network look an id up; where it is not known, the result
// has at least the id.
func (m *Model) region() api.Region {
	return byID(m.regions, m.draft.region, api.Region{ID: m.draft.region}, func(r api.Region) string { return r.ID })
}

func (m *Model) vdc() api.VDC {
	return byID(m.vdcs.got, m.draft.vdc, api.VDC{ID: m.draft.vdc}, func(v api.VDC) string { return v.ID })
}

func (m *Model) network() api.Network {
	return byID(m.vdc().Networks, m.draft.network, api.Network{ID: m.draft.network}, func(n api.Network) string { return n.ID })
}

func byID[T any](from []T, id string, unknown T, of func(T) string) T {
	if id != "" {
		pick(from, &unknown, func(x T) bool { return of(x) == id })
	}
	return unknown
}
