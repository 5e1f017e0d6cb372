package text

import "cdsredis/api"

var errorsEN = Errors{
	Codes: map[api.Code]string{
		api.CodeArgMissing:           "the API misses an argument",
		api.CodeInvalidParameter:     "the API does not accept a value",
		api.CodeBadArgs:              "the API does not accept the arguments",
		api.CodeUnsupportedOperation: "the API does not support this operation",
		api.CodeResourceNotFound:     "the API knows no such resource; it may have been deleted",
		api.CodeResourceInUse:        "another task is using the resource; wait for it to end and try again",
		api.CodeInternalError:        "the API failed inside; look at the list before you try again",
		api.CodeCreateOrderExcept:    "the order could not be made; check balance and quota in the console, and the list before you try again",
		api.CodeInvalidRegionID:      "the API knows no such region",
		api.CodeVDCNotFound:          "the API knows no such VDC",
		api.CodeInvalidVDCID:         "the VDC's id is malformed",
		api.CodeInvalidTaskID:        "the API cannot tell the state of this task",
	},
	Auth:      "the API refuses the key; check the profile's secret id and key",
	Throttled: "too many requests; waiting before the next",
	NotAPI:    "what answered is not the API (%s); check the endpoint and the proxy",
	Server:    "the API is out of order (%s)",
	Timeout:   "no answer in time; check the line",
	Cancelled: "given up",
	Transport: "the API was not reached: %s",
	ReadOnly:  "read-only: nothing was sent",
	NoID:      "an instance id is needed: nothing was sent",
	Other:     "%s",
	Said:      "%s (the API says: %s)",
}
