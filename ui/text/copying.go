package text

// Copying is what is said about copying, exporting and selecting by hand.
type Copying struct {
	Copy, CopyOf           string // titles; CopyOf: %d instances
	Name, ID, Address, Row string // what can be copied
	CommandLine, All       string
	Show                   string // shows it all, to select from by hand

	Copied     string // %s: what, %s: by which way
	ByTmux     string
	ByTool     string // %s: a program
	ByTerminal string
	NoWay      string
	TooLong    string // %d bytes at most

	SelectHint       string
	CopyKey          string
	SelectKey        string
	NextKey, PrevKey string

	Export                   Counted // title; %d instances
	ExportKey                string
	CSV, JSON, Markdown      string
	CSVFor, JSONFor, TextFor string
	Exported                 Counted // %d instances, %s: a path
	ExportFailed             string  // %s: why
}
