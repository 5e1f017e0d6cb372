package filter

import (
	"strings"
	"unicode"
)

// token is a term as it was typed.
type token struct {
	raw        string // as typed, for messages
	not, fuzzy bool
	column     string // before the colon; "" if there was none
	named      bool   // there was a colon
	value      string // without its quotation marks
	quoted     bool   // the value was in quotation marks
	open       bool   // whose second is missing
}

// halfWidth makes the signs that a Chinese keyboard gives those that are
// meant.
func halfWidth(r rune) rune {
	switch r {
	case '：':
		return ':'
	case '！':
		return '!'
	case '～':
		return '~'
	case '＞':
		return '>'
	case '＜':
		return '<'
	case '＝':
		return '='
	case '“', '”', '＂':
		return '"'
	case '‘', '’':
		return '\''
	}
	return r
}

// lex cuts an expression into its terms.
func lex(s string) []token {
	var out []token
	for rest := []rune(s); ; {
		for len(rest) > 0 && unicode.IsSpace(rest[0]) {
			rest = rest[1:]
		}
		if len(rest) == 0 {
			return out
		}
		var t token
		before := rest
		t, rest = next(rest)
		t.raw = string(before[:len(before)-len(rest)])
		out = append(out, t)
	}
}

// next reads one term: its signs, perhaps a column, and a value.
func next(rest []rune) (token, []rune) {
	var t token
	for len(rest) > 0 && !t.fuzzy {
		switch halfWidth(rest[0]) {
		case '!':
			if t.not {
				return t.read(rest)
			}
			t.not = true
		case '~':
			t.fuzzy = true
		default:
			return t.read(rest)
		}
		rest = rest[1:]
	}
	return t.read(rest)
}

// read takes the column and the value. A column's name has only letters, so
// an address with a port is a plain word.
func (t token) read(rest []rune) (token, []rune) {
	n := 0
	for n < len(rest) && (unicode.IsLetter(rest[n]) || rest[n] == '_') {
		n++
	}
	if n > 0 && n < len(rest) && halfWidth(rest[n]) == ':' {
		t.column, t.named = string(rest[:n]), true
		rest = rest[n+1:]
		if len(rest) > 0 && halfWidth(rest[0]) == '~' {
			t.fuzzy = true
			rest = rest[1:]
		}
	}
	if len(rest) > 0 && isQuote(halfWidth(rest[0])) {
		return t.quotation(rest)
	}
	n = 0
	for n < len(rest) && !unicode.IsSpace(rest[n]) {
		n++
	}
	t.value = string(rest[:n])
	return t, rest[n:]
}

func isQuote(r rune) bool { return r == '"' || r == '\'' }

// quotation takes what is between two marks of one kind.
func (t token) quotation(rest []rune) (token, []rune) {
	mark := halfWidth(rest[0])
	rest = rest[1:]
	var b strings.Builder
	for i, r := range rest {
		if halfWidth(r) == mark {
			t.value, t.quoted = b.String(), true
			return t, rest[i+1:]
		}
		b.WriteRune(r)
	}
	t.value, t.quoted, t.open = b.String(), true, true
	return t, nil
}
