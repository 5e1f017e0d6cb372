package text

var marketEN = Market{
	Title:   "Where can I buy it?",
	Version: "Version", Architecture: "Architecture", Role: "Role", Memory: "Memory", CPU: "CPU", Sites: "Sites",
	Found:     "%d sizes at %d sites",
	Loading:   "asking, %d of %d sites",
	Failed:    "%d sites did not answer: %s; r asks again",
	Nothing:   "None of the sites sells anything.",
	NoMatch:   "Nothing matches. esc clears the filter.",
	NoRegions: "The regions are not known yet. r asks again.",
	SitesOf:   "Sites that sell %s",
	Site:      "Site", ID: "Region id", Area: "Area", Goods: "Goods id",
}
