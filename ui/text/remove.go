package text

// Remove is what the form that deletes an instance says.
type Remove struct {
	Title string

	Name, ID, Status, Address, Product, Memory, Region, Account string // the facts
	Confirm                                                     string // the field

	Warning             string
	TypeName            string // %s: the name
	TypeTail            string // %s: the end of the id
	TypeTailDuplicate   string // the same where other instances have the name
	HintName, HintTail  string
	WrongName           string
	WrongTail           string
	NoName              string // in place of an empty name
	NoAddress           string
	Looking             string
	LookFailed          string // %s: why
	Gone                string // %s: the name or id
	Creating            string
	Deleting            string
	Changed             string // the name is another one than on the screen before
	Sending             string
	SendingLeave        string
	NotSent, Rejected   string // %s: why
	ReadOnly            string
	Unsettled           string // %s: the operation in the way
	Accepted, Unknown   string // %s: the name or id
	GoesOn, AlreadyGone string // the latter: %s: the name or id
	KeyRetry            string
	// Many is of the form for many instances.
	Many RemoveMany
}
