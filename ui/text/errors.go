package text

import (
	"cdsredis/api"
	"cdsredis/state"
)

// Errors are explanations of what went wrong, each with what to do next.
type Errors struct {
	// Codes explains the API's codes.
	Codes map[api.Code]string
	// Status explains answers that are not the API's own; %s: what came.
	Auth, Clock, Throttled, NotAPI, Server string
	Timeout, Cancelled                     string
	// Transports explain why no answer came.
	Transports map[api.TransportKind]string
	// Records explain why nothing can be recorded, and so nothing be changed.
	Records map[state.Trouble]string
	// NewerRecord is for a record that a later version wrote.
	NewerRecord string
	ReadOnly    string
	NoID        string
	Other       string // %s: the error's own words
	// Said adds the server's own words to an explanation; %s and %s.
	Said string
}
