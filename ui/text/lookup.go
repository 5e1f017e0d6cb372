package text

// Lookup is what the search on the server says.
type Lookup struct {
	Title              string // %s: what was asked for
	ByName, ByID, ByIP string // entries of the palette; %s: what was typed
	Kind               string // the kind of those entries
	Asking, Nothing    string
	Found              string // %d: how many
	Failed             string // %s: why
}
