package api

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
)

// minPrivate is the shortest text that is hidden: hiding a letter or two
// would only garble the message.
const minPrivate = 4

// hide masks, in a text from the server, what a request carried and an error
// must not show: its signed query, and each of the private texts.
func hide(text string, private ...string) string {
	text = hideQuery(text)
	for _, p := range private {
		if len(p) < minPrivate {
			continue
		}
		quoted, _ := json.Marshal(p) // as a repeated body has it; a string always encodes
		for _, form := range []string{p, Clean(p), strings.Trim(string(quoted), `"`)} {
			text = strings.ReplaceAll(text, form, masked)
		}
	}
	return text
}

// signedQuery finds a signed query, encoded itself or not, from its first
// parameter on.
var signedQuery = regexp.MustCompile(`(AccessKeyId|Signature)(=|%(25)*3[Dd])[^\s"'<>]*`)

func hideQuery(text string) string { return signedQuery.ReplaceAllString(text, masked) }

// signatureOf gives the signature within a signed query, in plain; "" without
// one.
func signatureOf(query string) string {
	_, encoded, _ := strings.Cut(query, "&Signature=")
	plain, _ := url.QueryUnescape(encoded) // we encoded it
	return plain
}
