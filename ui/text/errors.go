package text

import "cdsredis/api"

// Errors are explanations of what went wrong, each with what to do next.
type Errors struct {
	// Codes explains the API's codes.
	Codes map[api.Code]string
	// Status explains answers that are not the API's own; %s: what came.
	Auth, Throttled, NotAPI, Server string
	Timeout, Cancelled              string
	Transport                       string // %s: what happened on the way
	ReadOnly                        string
	NoID                            string
	Other                           string // %s: the error's own words
	// Said adds the server's own words to an explanation; %s and %s.
	Said string
}
