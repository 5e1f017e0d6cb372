package text

var filterEN = Filter{
	Prompt: "filter", Hint: "word  !not  ~fuzzy",
	Incomplete:    "more follows …",
	UnknownColumn: "no column %s; there are %s",
	Columns:       "columns: %s",
	NoColumns:     "no column %s here; put the word in quotation marks",
	BadNumber:     "%s is no amount of GB, such as 4 or 0.5",
	BadCount:      "%s is no whole number, such as 4",
	BadAge:        "%s is no age, such as 30m, 2h, 7d or 1w",
	Name:          "name", Status: "status", Address: "ip", Version: "version", Product: "product", Memory: "ram",
	Region: "region", VDC: "vdc", Age: "age", ID: "id", Profile: "profile",
	City: "city", Area: "area", Instances: "instances",
	Architecture: "architecture", Role: "role", CPU: "cpu", Goods: "goods", Site: "site",
	Kind: "kind", Task: "task", User: "user",
	Open: "open", Finished: "finished",
}
