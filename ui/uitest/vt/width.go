package vt

import (
	"unicode"

	"golang.org/x/text/width"
)

// runeWidth is the number of cells that r takes: 0 for what joins the
// character before it, 2 for East Asian wide ones, else 1. The tables are those of golang.org/x/text, and not
// the ones that the program measures with, so that a mistake of the latter
// shows.
func (t *Terminal) runeWidth(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= 0x1160 && r <= 0x11FF: // vowels and final consonants of Hangul
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	case width.EastAsianAmbiguous:
		if t.WideAmbiguous {
			return 2
		}
		return 1
	default:
		return 1
	}
}
