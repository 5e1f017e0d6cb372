package api

import "context"

// VDC is a virtual data centre: the account's own network in a region
// (DescribeVdc of the network service).
type VDC struct {
	ID       string
	Name     string
	RegionID string
	// Status can be empty.
	Status   string
	Networks []Network
}

// Network is a private network of a VDC. Its ID is what CreateDBInstance
// calls BasePipeId.
type Network struct {
	ID     string
	Name   string
	Status string
	// Free is the number of unused addresses; an instance takes one.
	Free int
	// FreeKnown is false where the server did not state Free.
	FreeKnown bool
	Segments  []string
}

// maxPages bounds a listing whose page count is wrong.
const maxPages = 100

// VDCs lists the virtual data centres of a region, all pages of them; ""
// lists those of all regions.
func (c *Client) VDCs(ctx context.Context, regionID string) ([]VDC, error) {
	var all []VDC
	seen := make(map[string]bool)
	for number := 1; number <= maxPages; number++ {
		page, err := c.vdcPage(ctx, regionID, number)
		if err != nil {
			return nil, err
		}
		added := false
		for _, v := range page.vdcs {
			if !seen[v.ID] {
				seen[v.ID] = true
				all = append(all, v)
				added = true
			}
		}
		// A service that does not know pages sends the same one each time.
		if !added || number >= page.count {
			break
		}
	}
	return all, nil
}
