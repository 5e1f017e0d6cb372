package text

// Filter is what is said about the expression that narrows a list.
type Filter struct {
	Prompt, Hint string

	Incomplete    string
	UnknownColumn string // %s: the word; %s: the columns that there are
	Columns       string // the same, where there is little room; %s: the columns
	NoColumns     string // %s: the word
	BadNumber     string // %s: the word
	BadCount      string // %s: the word
	BadAge        string // %s: the word

	// What columns are called in an expression: one word each, in lower case.
	Name, Status, Address, Version, Product, Memory string
	Region, VDC, Age, ID, Profile                   string
	City, Area, Instances                           string
	Architecture, Role, CPU, Goods, Site            string
	Kind, Task, User                                string

	// Open and Finished are what the status of an operation is also found by.
	Open, Finished string
}
