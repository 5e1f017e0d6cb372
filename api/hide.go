package api

import (
	"encoding/json"
	"strings"
)

// minPrivate is the shortest text that is hidden: hiding a letter or two
// would only garble the message.
const minPrivate = 4

// hide masks, in a text from the server, what a request carried and an error
// must not show: the signature, and each of the private texts.
func hide(text string, private ...string) string {
	text = hideSignature(text)
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

// hideSignature masks whatever follows "Signature=", up to the end of the
// parameter.
func hideSignature(text string) string {
	const name = "Signature="
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, name)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		b.WriteString(name + masked)
		end := strings.IndexAny(after, "& \t\r\n\"'<>")
		if end < 0 {
			return b.String()
		}
		text = after[end:]
	}
}
