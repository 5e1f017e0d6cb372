package simulator

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Fault spoils the answers to one action, or to all. ParseFault makes it; the
// package comment has the grammar.
type Fault struct {
	text   string
	action string // "*" for all
	kind   string
	// delay is the latency, the skew or how long a drip takes.
	delay time.Duration
	// status, code and retryAfter are those of a kindCode or kindHTTP.
	status     int
	code       string
	retryAfter string
	// times is how often it strikes; 0 is for ever.
	times int
}

// The kinds of fault, by their names in the grammar.
const (
	kindLatency     = "latency"
	kindSkew        = "skew"
	kindCode        = "code"
	kindHTTP        = "http"
	kindHTML        = "html502"
	kindEmpty       = "empty"
	kindCut         = "cut"
	kindResetBefore = "reset-before"
	kindResetAfter  = "reset-after"
	kindHang        = "hang"
	kindHangAfter   = "hang-after"
	kindOdd         = "odd"
	kindDrip        = "drip"
	kindGzip        = "gzip"
	kindType        = "type"
)

const faultForms = "latency=DURATION, skew=DURATION, code=STATUS:CODE, http=STATUS[:RETRY], " +
	"html502, empty, cut, reset-before, reset-after, hang, hang-after, odd, drip[=DURATION], gzip, type"

// String is the fault as it was written.
func (f Fault) String() string { return f.text }

// ParseFault reads ACTION=FAULT[*N]. Its error lists what is possible.
func ParseFault(s string) (Fault, error) {
	f, err := parseFault(s)
	if err != nil {
		return Fault{}, fmt.Errorf("fault %q: %w", s, err)
	}
	return f, nil
}

func parseFault(s string) (Fault, error) {
	action, spec, found := strings.Cut(s, "=")
	if !found {
		return Fault{}, errors.New("want ACTION=FAULT[*N]")
	}
	f := Fault{text: s, action: action}
	if names := actionNames(); action != "*" && !slices.Contains(names, action) {
		return Fault{}, fmt.Errorf("unknown action %q, want * or one of %s", action, strings.Join(names, ", "))
	}
	if at := strings.LastIndex(spec, "*"); at >= 0 {
		n, err := strconv.Atoi(spec[at+1:])
		if err != nil || n < 1 {
			return Fault{}, fmt.Errorf("count %q, want a whole number of 1 or more", spec[at+1:])
		}
		f.times, spec = n, spec[:at]
	}
	kind, value, hasValue := strings.Cut(spec, "=")
	f.kind = kind
	return f.withValue(value, hasValue)
}

func actionNames() []string {
	var names []string
	for _, a := range actions() {
		names = append(names, a.name)
	}
	return names
}

// withValue reads what stands behind the kind.
func (f Fault) withValue(value string, given bool) (Fault, error) {
	var err error
	switch f.kind {
	case kindLatency, kindSkew:
		f.delay, err = parseDelay(value, f.kind == kindSkew)
	case kindDrip:
		f.delay = 2 * time.Second
		if given {
			f.delay, err = parseDelay(value, false)
		}
	case kindCode:
		return f.withCode(value)
	case kindHTTP:
		return f.withStatus(value)
	case kindHTML, kindEmpty, kindCut, kindResetBefore, kindResetAfter,
		kindHang, kindHangAfter, kindOdd, kindGzip, kindType:
		if given {
			err = fmt.Errorf("%s takes no value", f.kind)
		}
	default:
		err = fmt.Errorf("unknown kind %q, want one of %s", f.kind, faultForms)
	}
	return f, err
}

func parseDelay(s string, negative bool) (time.Duration, error) {
	d, err := time.ParseDuration(s)
	if err != nil || d < 0 && !negative {
		return 0, fmt.Errorf("duration %q, want one such as 500ms, 2s or 20m", s)
	}
	return d, nil
}

// withCode reads STATUS:CODE.
func (f Fault) withCode(value string) (Fault, error) {
	status, code, found := strings.Cut(value, ":")
	if !found || code == "" {
		return f, fmt.Errorf("code %q, want STATUS:CODE such as 409:ResourceInUse", value)
	}
	var err error
	f.code = code
	f.status, err = parseStatus(status, http.StatusOK)
	return f, err
}

// withStatus reads STATUS[:RETRY]. RETRY is a duration, sent as seconds, or
// "date:" and one, sent as the time that is then.
func (f Fault) withStatus(value string) (Fault, error) {
	status, retry, given := strings.Cut(value, ":")
	var err error
	if f.status, err = parseStatus(status, http.StatusMultipleChoices); err != nil {
		return f, err
	}
	if given {
		f.retryAfter = "seconds"
		if after, ok := strings.CutPrefix(retry, "date:"); ok {
			f.retryAfter, retry = "date", after
		}
		f.delay, err = parseDelay(retry, false)
	}
	return f, err
}

func parseStatus(s string, least int) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < least || n > 599 {
		return 0, fmt.Errorf("status %q, want %d to 599", s, least)
	}
	return n, nil
}
