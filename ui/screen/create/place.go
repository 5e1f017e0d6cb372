package create

import (
	"strconv"
	"strings"

	"cdsredis/api"
	"cdsredis/ui/form"
)

// askRegion asks where; sites that sell nothing are shown and refused.
func (m *Model) askRegion() []form.Question {
	if len(m.regions) == 0 {
		return nil
	}
	c := m.t.Create
	return []form.Question{form.List{
		Key: fieldRegion, Title: c.Region, Value: &m.draft.region, Missing: c.NotARegion,
		Options: func() []form.Option {
			var all []form.Option
			for i, r := range m.regions {
				o := form.Option{
					Value: r.ID, Label: m.t.Site(r), Refusal: m.unsold(r),
					Detail: joined(m.t.Word(r.City), m.t.Word(r.Area), r.ID),
				}
				if r.ID == "" {
					o.Value = "no id " + strconv.Itoa(i) // apart from others, and from no answer
				}
				all = append(all, o)
			}
			return all
		},
	}}
}

// unsold is why nothing can be bought in r, or "".
func (m *Model) unsold(r api.Region) string {
	switch {
	case r.ID == "":
		return m.t.Regions.NoID
	case !r.OnSale:
		return m.t.Regions.SoldOut
	}
	return ""
}

// askNetwork asks for a VDC and one of its private networks.
func (m *Model) askNetwork() []form.Question {
	if len(m.vdcs.got) == 0 {
		return nil
	}
	c := m.t.Create
	return []form.Question{
		form.List{Key: fieldVDC, Title: c.VDC, Value: &m.draft.vdc, Missing: c.NotAVDC, Options: m.vdcOptions},
		form.List{Key: fieldNetwork, Title: c.Network, Value: &m.draft.network, Missing: c.NotANetwork, Options: m.networkOptions},
	}
}

func (m *Model) vdcOptions() []form.Option {
	var all []form.Option
	for _, v := range m.vdcs.got {
		o := form.Option{Value: v.ID, Label: named(v.Name, v.ID), Detail: v.ID}
		if len(v.Networks) == 0 {
			o.Refusal = m.t.Create.NoNetworks
		}
		all = append(all, o)
	}
	return all
}

func (m *Model) networkOptions() []form.Option {
	var all []form.Option
	c := m.t.Create
	for _, n := range m.vdc().Networks {
		o := form.Option{Value: n.ID, Label: named(n.Name, n.ID)}
		free := c.FreeUnknown
		if n.FreeKnown {
			free = c.Free.Of(n.Free)
			if n.Free < m.draft.count() {
				o.Refusal = c.TooFew.Of(n.Free, m.draft.count())
			}
		}
		status := n.Status
		if strings.EqualFold(status, "ok") {
			status = ""
		}
		o.Detail = joined(free, status, strings.Join(n.Segments, " "))
		all = append(all, o)
	}
	return all
}

// askNetworkByHand is for where the VDCs cannot be loaded.
func (m *Model) askNetworkByHand() []form.Question {
	c, check := m.t.Create, checks{m.t.Create}
	return []form.Question{
		form.Text{Key: fieldVDC, Title: c.VDCID, Value: &m.draft.vdc, Check: check.id},
		form.Text{Key: fieldNetwork, Title: c.NetworkID, Value: &m.draft.network, Check: check.id},
	}
}
