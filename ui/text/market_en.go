package text

var marketEN = Market{
	Title: "Where can I buy it?", Key: "where to buy",
	Version: "Version", Architecture: "Architecture", Role: "Role", Memory: "Memory", CPU: "CPU", Sites: "Sites",
	Found: "%s at %s", Sizes: Counted{"%d size", "%d sizes"}, Sold: Counted{"%d site", "%d sites"},
	Loading:   "asking, %d of %d sites",
	Failed:    Counted{"%d site did not answer: %s", "%d sites did not answer: %s"},
	Nothing:   "None of the sites sells anything.",
	NoMatch:   "Nothing matches. ${back} clears the filter.",
	NoRegions: "The regions are not known yet. ${refresh} asks again.",
	Known:     "all sites answered less than an hour ago",
	SitesOf:   "Sites that sell %s",
	Site:      "Site", ID: "Region id", Area: "Area", Goods: "Goods id",
}
