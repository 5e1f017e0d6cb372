package text

// Filter is what is said about the expression that narrows a list.
type Filter struct {
	Prompt, Hint string

	Incomplete    string
	UnknownColumn string // %s: the word; %s: the columns that there are
	NoColumns     string // %s: the word
	BadNumber     string // %s: the word
	BadAge        string // %s: the word

	// What the columns of instances are called in an expression: one word
	// each, in lower case.
	Name, Status, Address, Version, Product, Memory string
	Region, VDC, Age, ID, Profile                   string
}
