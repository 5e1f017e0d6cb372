package text

// Specs is what the screen of specifications says.
type Specs struct {
	Memory, CPU, GoodsID string // column titles

	Group           string // heads the sizes of a role; %s: version
	ChooseRegion    string
	ChooseRegionHow string
	Choose          string // the key that does
	Loading         string // %s: the region
	Empty           string // %s: the region
	EmptyHow        string
	NoMatch         string
	Failed          string // %s: the region
	Retry           string
	FailedAgain     string  // beside data that is older; %s: why
	Count           Counted // %d sizes
	CountOf         string  // %d of %d sizes
	SoldOut         string  // a region where nothing can be bought
	SoldOutNotice   string  // a creation was asked for there; %s: the region
	Product         string
	Size            string
	Disks           string
	Links           string
	None            string
	DiskRange       string // %d to %d, then %s: the unit
	DiskStep        string // %d, then %s: the unit
	DiskIOPS        string // %d
	DiskGrows       string // %d, then %s: the unit
	NoSize          string // a creation was asked for and no size is selected
}
