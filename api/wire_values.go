package api

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// text reads a string, cleaned, or a number or a truth value as it is
// written. Anything else is "".
func (r *reader) text() string { return textOf(r.value()) }

// word is text for a value that many entries have in common.
func (r *reader) word() string {
	v := r.value()
	if s, ok := r.words[string(v)]; ok {
		return s
	}
	s := textOf(v)
	if r.words == nil {
		r.words = make(map[string]string)
	}
	r.words[string(v)] = s
	return s
}

// number reads a count: a whole number that is not negative, written as a
// number or as a string. Fractions are rounded. Anything else is 0 and false.
func (r *reader) number() (int, bool) { return countOf(r.value()) }

// count is number where 0 is what "not stated" means.
func (r *reader) count() int {
	n, _ := r.number()
	return n
}

// flag reads a truth value, written as one, as a number or as a string.
func (r *reader) flag() bool {
	v := r.value()
	n, _ := countOf(v)
	return n > 0 || strings.EqualFold(textOf(v), "true")
}

// texts reads a list of texts. A text alone is a list of one; what is empty
// is left out.
func (r *reader) texts() []string {
	var all []string
	add := func() {
		if s := r.text(); s != "" {
			all = append(all, s)
		}
	}
	if r.dec.PeekKind() == '[' {
		r.list(add)
	} else {
		add()
	}
	return all
}

func textOf(v jsontext.Value) string {
	switch v.Kind() {
	case '"':
		return unquote(v)
	case '0', 't', 'f':
		return string(v)
	}
	return ""
}

func unquote(v jsontext.Value) string {
	inner := v[1 : len(v)-1]
	if bytes.IndexByte(inner, '\\') < 0 {
		return Clean(string(inner))
	}
	plain, _ := jsontext.AppendUnquote(nil, v) // bad UTF-8 is an error, and is replaced all the same
	return Clean(string(plain))
}

func countOf(v jsontext.Value) (int, bool) {
	s := strings.TrimSpace(textOf(v))
	if n, err := strconv.Atoi(s); err == nil {
		return max(n, 0), n >= 0
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(f) || f < 0 || f > math.MaxInt32 {
		return 0, false
	}
	return int(math.Round(f)), true
}
