package text

var lookupEN = Lookup{
	Title:   "Found by the server: %s",
	ByName:  "look up the name %s",
	ByID:    "look up the id %s",
	ByIP:    "look up the address %s",
	Kind:    "server",
	Asking:  "asking",
	Nothing: "The server finds nothing by that.",
	Found:   "found: %d",
	Failed:  "The server could not be asked: %s. ${refresh} asks again.",
}
