package text

// Regions is what the screen of regions says.
type Regions struct {
	Site, City, ID, Sale, Instances string // column titles
	All                             string // the row for all regions
	OnSale, SoldOut, NoID           string
	NoIDChosen                      string // enter on a site without an id
	Unlisted                        string // the area of regions that only instances name
	NotSold                         string // creating in a site that is sold out
	Loading, NoMatch                string
	Failed                          string  // %s: why
	Count                           Counted // %d regions
	CountOf                         string  // %d of %d regions match
}
