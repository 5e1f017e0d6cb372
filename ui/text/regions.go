package text

// Regions is what the screen of regions says.
type Regions struct {
	Site, City, ID, Sale, Instances string // column titles
	All                             string // the row for all regions
	OnSale, SoldOut, NoID           string
	NoIDChosen                      string // enter on a site without an id
	Unlisted                        string // the area of regions that only instances name
	Loading, Empty, NoMatch         string
	Failed                          string // %s: why
	Filtered                        string // %s: the filter, %d of %d
}
