package text

import (
	"cdsredis/api"
	"cdsredis/state"
)

var errorsEN = Errors{
	Codes: map[api.Code]string{
		api.CodeArgMissing:           "the API misses an argument; fill in what is empty, or look for a newer cdsredis",
		api.CodeInvalidParameter:     "the API does not accept a value; mend what its message names",
		api.CodeBadArgs:              "the API does not accept the arguments; mend what its message names, or begin anew from the specs",
		api.CodeUnsupportedOperation: "the API does not support this operation; try another size or region, or the console",
		api.CodeResourceNotFound:     "the API knows no such resource; it may have been deleted: ${refresh} looks again",
		api.CodeResourceInUse:        "another task is using the resource; wait for it to end and try again",
		api.CodeInternalError:        "the API failed inside; look at the list before you try again",
		api.CodeCreateOrderExcept:    "the order could not be made; check balance and quota in the console, and the list before you try again",
		api.CodeInvalidRegionID:      "the API knows no such region; choose one on the Regions screen",
		api.CodeVDCNotFound:          "the API knows no such VDC; choose another, or look its id up in the console",
		api.CodeInvalidVDCID:         "the VDC's id is malformed; copy it from the console once more",
		api.CodeInvalidTaskID:        "the API cannot tell the state of this task; the list of instances tells it instead",
	},
	Auth:      "the API refuses the key; check the profile's secret id and key",
	Clock:     "the API refuses the time; set this machine's clock right",
	Throttled: "too many requests; waiting before the next",
	NotAPI:    "what answered is not the API (%s); check the endpoint and the proxy",
	Server:    "the API is out of order (%s); try again in a minute",
	Timeout:   "no answer in time; check the line",
	Cancelled: "given up; ${refresh} asks again",
	Transports: map[api.TransportKind]string{
		api.TransportOther:                "the API was not reached; check the endpoint and the line",
		api.TransportCanceled:             "given up; ${refresh} asks again",
		api.TransportTimeout:              "no answer in time; check the line",
		api.TransportDNS:                  "the API's host name was not found; check the endpoint and the name servers",
		api.TransportRefused:              "the connection was refused; check the endpoint and the firewall",
		api.TransportUnreachable:          "there is no way to the API's network; check the line",
		api.TransportReset:                "the connection broke before an answer; check the line",
		api.TransportCertificateHost:      "the certificate is for another host; check the endpoint",
		api.TransportCertificateTime:      "the certificate has expired or is not valid yet; check this machine's clock",
		api.TransportCertificateAuthority: "the certificate is from an authority that is not trusted; set ca_file if it is your own",
		api.TransportTLS:                  "no secure connection could be made; check the endpoint and the proxy",
		api.TransportProxy:                "the proxy failed or refused; check HTTPS_PROXY",
	},
	Records: map[state.Trouble]string{
		state.TroubleFull:       "the disk is full; free some space",
		state.TroubleReadOnly:   "the disk is read-only; set XDG_STATE_HOME to a folder that can be written",
		state.TroublePermission: "the folder of the record must be yours and writable by nobody else",
		state.TroubleNoLocks:    "the disk has no locks; set XDG_STATE_HOME to a local disk",
		state.TroubleBusy:       "another session holds the record; is one stopped?",
		state.TroubleClosed:     "the program is ending; start it again",
		state.TroubleOther:      "the record cannot be written; see the log",
	},
	NewerRecord: "the record was written by a later version; use that one",
	ReadOnly:    "read-only: nothing was sent; use a profile that may write",
	NoID:        "an instance id is needed: nothing was sent; select an instance",
	Other:       "%s",
	Said:        "%s (the API says: %s)",
}
