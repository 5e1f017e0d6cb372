package simulator

import (
	"net/http"
	"strings"
)

// vdcsPerPage is how many data centres an answer holds.
const vdcsPerPage = 5

// The data centres as DescribeVdc of the network service answers them.
type (
	wireVDC struct {
		PageCount      int           `json:"PageCount"`
		PageNumber     int           `json:"PageNumber"`
		PrivateNetwork []wirePrivate `json:"PrivateNetwork"`
		PublicNetwork  []wirePublic  `json:"PublicNetwork"`
		RegionID       string        `json:"RegionId"`
		VdcID          string        `json:"VdcId"`
		VdcName        string        `json:"VdcName"`
		VdcStatus      string        `json:"VdcStatus,omitempty"`
	}
	wirePrivate struct {
		Name       string   `json:"Name"`
		PrivateID  string   `json:"PrivateId"`
		Segments   []string `json:"Segments"`
		Status     string   `json:"Status"`
		UnuseIPNum any      `json:"UnuseIpNum"`
	}
	wirePublic struct {
		Name     string   `json:"Name"`
		PublicID string   `json:"PublicId"`
		Segments []string `json:"Segments"`
		Status   string   `json:"Status"`
	}
)

// describeVDCs lists one page of the data centres that the arguments admit. A
// page beyond the last is empty.
func (w *world) describeVDCs(a arguments) (reply, error) {
	found, err := w.findVDCs(a)
	if err != nil {
		return reply{}, err
	}
	page, err := a.optionalInt("PageNumber", 1)
	if err != nil {
		return reply{}, err
	}
	if page < 1 {
		return reply{}, invalidParameter("PageNumber has to be 1 or more")
	}
	pages := (len(found) + vdcsPerPage - 1) / vdcsPerPage
	out := []wireVDC{}
	if page <= pages {
		first := (page - 1) * vdcsPerPage
		for _, v := range found[first:min(first+vdcsPerPage, len(found))] {
			entry := v.wire()
			entry.PageNumber, entry.PageCount = page, pages
			out = append(out, entry)
		}
	}
	return reply{data: out}, nil
}

func (w *world) findVDCs(a arguments) ([]*vdc, error) {
	var region, id, keyword string
	for _, f := range []struct {
		name string
		to   *string
	}{
		{"RegionId", &region}, {"VdcId", &id}, {"Keyword", &keyword},
	} {
		var err error
		if *f.to, err = a.optional(f.name); err != nil {
			return nil, err
		}
	}
	if _, ok := w.site(region); !ok && region != "" {
		return nil, neighbour(http.StatusBadRequest, "InvalidRegionID.Malformed", "RegionId is malformed")
	}
	if id != "" && !isUUID(id) {
		return nil, neighbour(http.StatusBadRequest, "InvalidVDCID.Malformed", "VdcId is malformed")
	}
	var found []*vdc
	for _, v := range w.vdcs {
		if (region == "" || v.regionID == region) && (id == "" || v.id == id) &&
			strings.Contains(v.name, keyword) {
			found = append(found, v)
		}
	}
	if id != "" && len(found) == 0 {
		return nil, neighbour(http.StatusBadRequest, "VDCNotFound", "VdcId is not a data centre")
	}
	return found, nil
}

// wire is the entry of v, without the page that it stands on.
func (v *vdc) wire() wireVDC {
	e := wireVDC{
		PrivateNetwork: []wirePrivate{},
		PublicNetwork:  []wirePublic{},
		RegionID:       v.regionID,
		VdcID:          v.id,
		VdcName:        v.name,
	}
	for k, n := range v.networks {
		e.PrivateNetwork = append(e.PrivateNetwork, wirePrivate{
			Name: n.name, PrivateID: n.id, Segments: n.ranges(), Status: "ok",
			UnuseIPNum: oddly(k == 1, len(n.free)),
		})
	}
	if v.public {
		e.VdcStatus = "ok"
		e.PublicNetwork = append(e.PublicNetwork, wirePublic{
			Name: "公网1", PublicID: "pub-" + v.id[:8], Segments: []string{"203.0.113.0/28"}, Status: "ok",
		})
	}
	return e
}
