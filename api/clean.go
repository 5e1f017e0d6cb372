package api

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Clean makes a text from outside harmless to show: escape sequences are
// taken out whole, line breaks and tabs become spaces, and control
// characters, bidirectional overrides and characters that show as nothing are
// dropped, as are the marks that a heap has too many. Bytes that are no UTF-8
// become U+FFFD. What is clean comes back as it is.
func Clean(s string) string {
	if clean([]byte(s)) {
		return s
	}
	var marks heap
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			r = ' '
		}
		if hidden(r) || marks.isFull(r) {
			return -1
		}
		return r
	}, ansi.Strip(sevenBit(s)))
}

// heap counts the marks that combine with one character. Terminals draw a
// heap of them over the lines above.
type heap int

// tallest is more than any script needs.
const tallest = 8

// isFull takes the next character and reports whether it is a mark too many.
func (h *heap) isFull(r rune) bool {
	if r < 0x300 || !unicode.In(r, unicode.Mn, unicode.Me) {
		*h = 0
		return false
	}
	*h++
	return *h > tallest
}

// clean reports whether Clean has nothing to do. All that comes passes here,
// so it looks at the usual first.
func clean(s []byte) bool {
	var marks heap
	for i := 0; i < len(s); {
		if arePrintable(s[i:]) {
			i, marks = i+8, 0
			continue
		}
		c := s[i]
		if c >= ' ' && c < 0x7f {
			i, marks = i+1, 0
			continue
		}
		if isCommonHan(s[i:]) {
			i, marks = i+3, 0
			continue
		}
		if c < utf8.RuneSelf {
			return false
		}
		r, size := utf8.DecodeRune(s[i:])
		if r == utf8.RuneError && size == 1 || hidden(r) || marks.isFull(r) {
			return false
		}
		i += size
	}
	return true
}

// arePrintable reports whether s begins with eight printable characters of
// ASCII. It looks at all of them in one word: a byte's highest bit is set in
// one of the three terms if it is set in the byte, if the byte is below ' ',
// which borrows it, or if it is 0x7f, which carries into it.
func arePrintable(s []byte) bool {
	const each = 0x0101010101010101
	if len(s) < 8 {
		return false
	}
	w := binary.LittleEndian.Uint64(s)
	return (w|(w-' '*each)|(w+each))&(0x80*each) == 0
}

// isCommonHan reports whether s begins with a character from U+4000 to U+9FFF,
// as almost all Chinese ones are. None of them is hidden.
func isCommonHan(s []byte) bool {
	return len(s) >= 3 && s[0] >= 0xe4 && s[0] <= 0xe9 && s[1]&0xc0 == 0x80 && s[2]&0xc0 == 0x80
}

// sevenBit writes each 8-bit control character as the escape and letter that
// mean the same, so that sequences begun by either are found. Invalid bytes
// become U+FFFD.
func sevenBit(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r >= 0x80 && r <= 0x9f {
			b.WriteByte(0x1b)
			r -= 0x40
		}
		b.WriteRune(r)
	}
	return b.String()
}

// hidden reports whether a terminal acts on r or shows nothing for it: the
// control characters, and what Unicode calls default ignorable code points,
// line separators and annotations.
func hidden(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r <= 0x9f:
		return true
	case r >= 0x3165 && r < 0xfe00, r < 0xad:
		return false // almost all text ends up here
	case r == 0xad, r == 0x034f, r == 0x061c, r == 0x115f, r == 0x1160, r == 0x17b4, r == 0x17b5,
		r >= 0x180b && r <= 0x180f,
		r >= 0x200b && r <= 0x200f,
		r >= 0x2028 && r <= 0x202e,
		r >= 0x2060 && r <= 0x206f,
		r == 0x3164,
		r >= 0xfe00 && r <= 0xfe0f,
		r == 0xfeff, r == 0xffa0,
		r >= 0xfff0 && r <= 0xfffb,
		r >= 0x1bca0 && r <= 0x1bca3,
		r >= 0x1d173 && r <= 0x1d17a,
		r >= 0xe0000 && r <= 0xe0fff:
		return true
	}
	return false
}

// cleanJSON makes a JSON value harmless to show without changing what it
// says: hidden characters, and the marks that a heap has too many, are written
// as \u escapes, and line breaks between tokens become spaces. (Within strings JSON has them escaped
// already.) Bytes that are no UTF-8 become the escape of U+FFFD. What is
// harmless comes back as it is.
func cleanJSON(value []byte) []byte {
	if clean(value) {
		return value
	}
	out := make([]byte, 0, len(value)+len(value)/8)
	done := 0 // all before it is in out
	var marks heap
	for i := 0; i < len(value); {
		r, size := rune(value[i]), 1
		if r >= ' ' && r < 0x7f {
			i, marks = i+1, 0
			continue
		}
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(value[i:])
		}
		if r == utf8.RuneError || hidden(r) || marks.isFull(r) {
			out = append(out, value[done:i]...)
			out = appendHarmless(out, r)
			done = i + size
		}
		i += size
	}
	return append(out, value[done:]...)
}

// appendHarmless appends a space for what can only stand between tokens, and
// otherwise the \u escape of r, in two halves where it takes two.
func appendHarmless(b []byte, r rune) []byte {
	if r < ' ' {
		return append(b, ' ')
	}
	for _, u := range utf16.AppendRune(nil, r) {
		b = append(b, '\\', 'u', lowerHex[u>>12], lowerHex[u>>8&15], lowerHex[u>>4&15], lowerHex[u&15])
	}
	return b
}

const lowerHex = "0123456789abcdef"
