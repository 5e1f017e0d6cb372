package simulator

import (
	"crypto/hmac"
	"crypto/sha1" // #nosec G505 -- the API prescribes HMAC-SHA1
	"encoding/base64"
	"net/url"
	"slices"
	"strings"
)

// signature is what a request by method with query has to carry as its
// Signature. The parameter of that name is left out of it.
func signature(secret, method string, query url.Values) string {
	mac := hmac.New(sha1.New, []byte(secret))
	mac.Write([]byte(stringToSign(method, query)))
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

func stringToSign(method string, query url.Values) string {
	return method + "&%2F&" + percentEncode(canonicalQuery(query))
}

// canonicalQuery joins the parameters in byte order of their names. Each name
// stands once: admission refuses a repeated one.
func canonicalQuery(query url.Values) string {
	names := make([]string, 0, len(query))
	for name := range query {
		if name != "Signature" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	pairs := make([]string, len(names))
	for i, name := range names {
		pairs[i] = percentEncode(name) + "=" + percentEncode(query.Get(name))
	}
	return strings.Join(pairs, "&")
}

// percentEncode encodes s after RFC 3986: all but the unreserved characters,
// in upper-case hexadecimal.
func percentEncode(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(s) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9',
			strings.IndexByte("-_.~", c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}
