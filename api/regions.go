package api

import "context"

// Region is a site where Redis instances run (DescribeRegins).
type Region struct {
	// ID is what other actions call RegionId, such as "CN_Beijing_A". It is
	// empty for a site that can be seen but not chosen.
	ID string
	// Name is the site's own name, such as "北京1" (SiteName).
	Name string
	// City and CityID name the city; several sites can share one.
	City   string
	CityID string
	// Area is the part of the world, in the API's words (RegionName).
	Area string
	// OnSale is false where resources have run out: instances there can be
	// seen, and none can be bought (IsSaling).
	OnSale bool
}

// Purchasable reports whether an instance can be created in r.
func (r Region) Purchasable() bool { return r.ID != "" && r.OnSale }

// Regions lists the sites, in the server's order.
func (c *Client) Regions(ctx context.Context) ([]Region, error) {
	// The action's name is misspelt in the API itself.
	return read(ctx, c, request{service: serviceRedis, action: "DescribeRegins"}, decodeRegions)
}

func decodeRegions(data []byte) ([]Region, error) { return decodeList(data, readRegion) }

func readRegion(r *reader) (Region, bool) {
	var v Region
	ok := r.object(func(name []byte) {
		switch string(name) {
		case "RegionId":
			v.ID = r.text()
		case "SiteName":
			v.Name = r.text()
		case "CityName":
			v.City = r.text()
		case "CityId":
			v.CityID = r.text()
		case "RegionName":
			v.Area = r.text()
		case "IsSaling":
			v.OnSale = r.flag()
		}
	})
	return v, ok
}
