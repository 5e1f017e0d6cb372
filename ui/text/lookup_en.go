package text

var lookupEN = Lookup{
	Title:   "Found by the server: %s",
	ByName:  "ask the server for the name %s",
	ByID:    "ask the server for the id %s",
	ByIP:    "ask the server for the address %s",
	Kind:    "server",
	Asking:  "asking",
	Nothing: "The server finds nothing by that.",
	Found:   "found: %d",
	Failed:  "The server could not be asked: %s. r asks again.",
}
