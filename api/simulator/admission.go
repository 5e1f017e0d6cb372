package simulator

import (
	"crypto/subtle"
	"net/http"
	"net/url"
	"time"
)

// window is how far a request's Timestamp may be from the simulator's clock.
const window = 15 * time.Minute

const timestampLayout = "2006-01-02T15:04:05Z"

// admission decides whether a request comes from the account and has not been
// seen before.
type admission struct {
	secretID, secretKey string
	// nonces are those used, each with the time from which a replay would be
	// refused for its timestamp anyway.
	nonces map[string]time.Time
	swept  time.Time
}

func newAdmission(o Options) *admission {
	return &admission{secretID: o.SecretID, secretKey: o.SecretKey, nonces: map[string]time.Time{}}
}

// check refuses a request that lacks one of the common parameters, is not
// signed by the account, is too old or too far ahead, or is a replay. A nonce
// is spent only by a request that passes.
func (a *admission) check(method string, query url.Values, now time.Time) error {
	if err := checkCommon(query); err != nil {
		return err
	}
	if query.Get("AccessKeyId") != a.secretID {
		return neighbour(http.StatusUnauthorized, "InvalidAccessKeyId.NotFound", "AccessKeyId is not known")
	}
	want := signature(a.secretKey, method, query)
	if subtle.ConstantTimeCompare([]byte(want), []byte(query.Get("Signature"))) != 1 {
		return neighbour(http.StatusForbidden, "SignatureDoesNotMatch", "Signature does not match")
	}
	sent, err := time.Parse(timestampLayout, query.Get("Timestamp"))
	if err != nil {
		return neighbour(http.StatusBadRequest, "InvalidTimeStamp.Format", "Timestamp is not of the form %s", timestampLayout)
	}
	if d := now.Sub(sent).Abs(); d > window {
		return neighbour(http.StatusForbidden, "InvalidTimeStamp.Expired", "Timestamp is %s off", d.Round(time.Second))
	}
	return a.spend(query.Get("SignatureNonce"), now)
}

// checkCommon checks the parameters that every request carries.
func checkCommon(query url.Values) error {
	for name, values := range query {
		if len(values) > 1 {
			return badArgs("%s is given more than once", name)
		}
	}
	for _, name := range []string{
		"Action", "AccessKeyId", "SignatureMethod", "SignatureVersion",
		"SignatureNonce", "Timestamp", "Version", "Signature",
	} {
		if query.Get(name) == "" {
			return argMissing(name)
		}
	}
	for _, fixed := range [][2]string{
		{"SignatureMethod", "HMAC-SHA1"}, {"SignatureVersion", "1.0"}, {"Version", "2019-08-08"},
	} {
		if query.Get(fixed[0]) != fixed[1] {
			return unsupported("%s has to be %s", fixed[0], fixed[1])
		}
	}
	return nil
}

// spend refuses a nonce that was used before.
func (a *admission) spend(nonce string, now time.Time) error {
	if now.Sub(a.swept) > time.Minute {
		for n, end := range a.nonces {
			if now.After(end) {
				delete(a.nonces, n)
			}
		}
		a.swept = now
	}
	if _, used := a.nonces[nonce]; used {
		return neighbour(http.StatusForbidden, "SignatureNonceUsed", "SignatureNonce was used before")
	}
	a.nonces[nonce] = now.Add(2 * window)
	return nil
}
