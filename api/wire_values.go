package api

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// longestText is how much of a text is kept, in bytes: more than anything is
// called, and little enough to be drawn at every key. An id that was cut ends
// with a sign that no id has, so it means no other thing.
const longestText = 4 << 10

// text reads a string, cleaned, or a number or a truth value as it is
// written. Anything else is "". What is too long is cut.
func (r *reader) text() string {
	v := r.value()
	if plain, ok := plainText(v); ok && len(plain) <= longestText {
		return r.store(plain)
	}
	return textOf(v)
}

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
	if r.next() == '[' {
		r.list(add)
	} else {
		add()
	}
	return all
}

// shelfSize is how many bytes of text are allocated together, the texts of a
// dozen instances. An instance that outlives the others of its answer keeps
// that much in memory.
const shelfSize = 2 << 10

// store makes a string of a text by putting it on the shelf. A shelf that is
// full is left to those who hold its texts.
func (r *reader) store(text []byte) string {
	if r.shelf.Cap()-r.shelf.Len() < len(text) {
		r.shelf = strings.Builder{}
		r.shelf.Grow(max(shelfSize, len(text)))
	}
	from := r.shelf.Len()
	r.shelf.Write(text)
	return r.shelf.String()[from:]
}

// plainText gives what is in the quotes of a string that shows as it is
// written, which almost all do.
func plainText(v []byte) ([]byte, bool) {
	if len(v) < 2 || v[0] != '"' {
		return nil, false
	}
	text := inner(v)
	return text, bytes.IndexByte(text, '\\') < 0 && clean(text)
}

func textOf(v []byte) string {
	if len(v) == 0 {
		return ""
	}
	var text string
	switch c := v[0]; {
	case c == '"':
		text = unquote(v)
	case c == '-', c >= '0' && c <= '9', c == 't', c == 'f':
		text = string(v)
	}
	if len(text) > longestText {
		return strings.ToValidUTF8(text[:longestText], "") + "…"
	}
	return text
}

func unquote(v []byte) string {
	if bytes.IndexByte(v, '\\') < 0 {
		return Clean(string(inner(v)))
	}
	plain, _ := jsontext.AppendUnquote(nil, v) // bad UTF-8 is an error, and is replaced all the same
	return Clean(string(plain))
}

// inner is what stands between the quotes.
func inner(v []byte) []byte {
	if len(v) < 2 {
		return nil
	}
	return v[1 : len(v)-1]
}

func countOf(v []byte) (int, bool) {
	if n, ok := digitsOf(v); ok {
		return n, true
	}
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

// digitsOf reads a number of a few digits, which almost all are, without
// making a string of it.
func digitsOf(v []byte) (n int, ok bool) {
	for _, c := range v {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, len(v) > 0 && len(v) < 10
}
