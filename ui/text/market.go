package text

// Market is what the search over all regions' catalogues says.
type Market struct {
	Title                                           string
	Key                                             string  // the key that opens it
	Version, Architecture, Role, Memory, CPU, Sites string  // column titles
	Found                                           string  // %s and %s of the next two
	Sizes, Sold                                     Counted // %d sizes, at %d sites
	Loading                                         string  // %d of %d sites asked
	Failed                                          Counted // %d sites did not answer: %s
	Nothing, NoMatch, NoRegions                     string
	Known                                           string // why nothing is asked again
	SitesOf                                         string // the sites that sell one size; %s: the size
	Site, ID, Area, Goods                           string // column titles
}
