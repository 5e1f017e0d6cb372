package text

var filterEN = Filter{
	Prompt: "filter", Hint: "word  !not  ~fuzzy  status:…  ram:>4  age:<2h; enter keeps, esc clears",
	Incomplete:    "more follows …",
	UnknownColumn: "no column %s; there are %s",
	NoColumns:     "no column %s here; put the word in quotation marks",
	BadNumber:     "%s is no amount of GB, such as 4 or 0.5",
	BadAge:        "%s is no age, such as 30m, 2h, 7d or 1w",
	Name:          "name", Status: "status", Address: "ip", Version: "version", Product: "product", Memory: "ram",
	Region: "region", VDC: "vdc", Age: "age", ID: "id", Profile: "profile",
}
