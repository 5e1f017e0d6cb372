package api

import (
	"context"
	"strconv"
)

// vdcPage is one page of DescribeVdc. count is the number of pages; 0 where
// it is not stated.
type vdcPage struct {
	vdcs  []VDC
	count int
}

func (c *Client) vdcPage(ctx context.Context, regionID string, number int) (vdcPage, error) {
	var params []param
	if regionID != "" {
		params = append(params, param{"RegionId", regionID})
	}
	if number > 1 {
		params = append(params, param{"PageNumber", strconv.Itoa(number)})
	}
	return read(ctx, c, request{service: serviceNetwork, action: "DescribeVdc", params: params}, decodeVDCPage)
}

// decodeVDCPage takes a list whose entries state the number of pages, or an
// object that states it beside the list.
func decodeVDCPage(data []byte) (vdcPage, error) {
	var p vdcPage
	if nothing(data) {
		return p, nil
	}
	r := newJSONReader(data)
	entry := func() {
		v, pages, ok := readVDC(r)
		p.count = max(p.count, pages)
		if ok {
			p.vdcs = append(p.vdcs, v)
		}
	}
	if r.next() == '[' {
		r.list(entry)
		return p, nil
	}
	isObject := r.object(func(name []byte) {
		switch {
		case string(name) == "PageCount":
			p.count = max(p.count, r.count())
		case r.next() == '[':
			r.list(entry)
		}
	})
	if !isObject {
		return vdcPage{}, errNotAList
	}
	return p, nil
}

func readVDC(r *reader) (v VDC, pages int, ok bool) {
	ok = r.object(func(name []byte) {
		switch string(name) {
		case "VdcId":
			v.ID = r.text()
		case "VdcName":
			v.Name = r.text()
		case "RegionId":
			v.RegionID = r.text()
		case "VdcStatus":
			v.Status = r.text()
		case "PageCount":
			pages = r.count()
		case "PrivateNetwork":
			v.Networks = readList(r, readNetwork)
		}
	})
	return v, pages, ok
}

func readNetwork(r *reader) (Network, bool) {
	var n Network
	ok := r.object(func(name []byte) {
		switch string(name) {
		case "PrivateId":
			n.ID = r.text()
		case "Name":
			n.Name = r.text()
		case "Status":
			n.Status = r.text()
		case "UnuseIpNum":
			n.Free, n.FreeKnown = r.number()
		case "Segments":
			n.Segments = r.texts()
		}
	})
	return n, ok
}
