package text

var regionsEN = Regions{
	Site: "Site", City: "City", ID: "Region id", Sale: "On sale", Instances: "Instances",
	All:        "All regions",
	OnSale:     "on sale",
	SoldOut:    "sold out",
	NoID:       "no id",
	NoIDChosen: "this site has no region id: it cannot be chosen or bought in",
	Unlisted:   "Not listed",
	Loading:    "Loading the regions …",
	NoMatch:    "No region matches. ${back} clears the filter.",
	Failed:     "The regions could not be loaded: %s",
	Count:      Counted{"%d region", "%d regions"},
	CountOf:    "%d of %d regions",
	NotSold:    "this region is sold out: nothing can be bought in it",
}
