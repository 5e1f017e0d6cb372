package terminal

import (
	"bytes"
	"slices"
)

// What a terminal sends before and after text that is pasted.
const (
	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// longestPaste bounds what is kept of a paste, in bytes: more than any field
// takes. bubbletea gathers a paste in ever longer copies, so that a megabyte
// pasted by mistake would keep it from all keys after it for long.
const longestPaste = 16 << 10

// paste gathers a pasted text until its end.
type paste struct {
	open bool
	text []byte // so far; what is too much was cut out of its middle
}

// add takes the text that b begins with, and gives what comes after it. whole
// is the paste with its marks, once it has ended.
func (p *paste) add(b []byte) (whole, rest []byte) {
	const split = len(pasteEnd) - 1 // so much of the end may have come before
	from := max(len(p.text)-split, 0)
	p.text = append(p.text, b...)
	at := bytes.Index(p.text[from:], []byte(pasteEnd))
	if at < 0 {
		if over := len(p.text) - longestPaste - split; over > 0 {
			p.text = slices.Delete(p.text, longestPaste, longestPaste+over)
		}
		return nil, nil
	}
	at += from
	rest = bytes.Clone(p.text[at+len(pasteEnd):])
	whole = slices.Concat([]byte(pasteBegin), p.text[:min(at, longestPaste)], []byte(pasteEnd))
	*p = paste{}
	return whole, rest
}
