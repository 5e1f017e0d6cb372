package api

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
