package api

import "strings"

// reader reads one JSON text from its start to its end. Each of its methods
// takes the next value, whatever that is, and makes the best of it: the
// service sends numbers as strings, strings as numbers, and "", null or an
// object where something else is due. What can't be made sense of reads as
// the zero value, so that one odd field costs that field and no more.
//
// The text must have passed a checker, which is why nothing here fails:
// checking all of it at once and then looking for quotes and brackets only
// takes half the time of reading it token by token.
type reader struct {
	data []byte
	at   int
	// words holds, as they are written, the texts that many entries share,
	// so that each is kept once.
	words map[string]string
	// shelf is where other texts are put, many to an allocation.
	shelf strings.Builder
}

func newJSONReader(data []byte) *reader { return &reader{data: data} }

// next is the first character of the next value, or what ends the object or
// list; 0 at the end of the text.
func (r *reader) next() byte {
	r.at = spaceEnd(r.data, r.at)
	if r.at == len(r.data) {
		return 0
	}
	return r.data[r.at]
}

// object calls field with each name of an object, at its value; what field
// does not read is skipped. It reports false for anything but an object.
func (r *reader) object(field func(name []byte)) bool {
	if !r.enter('{') {
		return false
	}
	for r.more() {
		name := r.value()
		if r.next() == ':' {
			r.at++
		}
		r.next()
		at := r.at
		field(inner(name))
		r.pass(at)
	}
	return true
}

// list calls element at each element of a list; what it does not read is
// skipped. It reports false for anything but a list.
func (r *reader) list(element func()) bool {
	if !r.enter('[') {
		return false
	}
	for r.more() {
		r.next()
		at := r.at
		element()
		r.pass(at)
	}
	return true
}

// pass skips the value that begins at at, unless it has been read.
func (r *reader) pass(at int) {
	if r.at == at {
		r.skip()
	}
}

// enter goes into an object or a list, whichever begins with bracket, and
// skips anything else.
func (r *reader) enter(bracket byte) bool {
	if r.next() != bracket {
		r.skip()
		return false
	}
	r.at++
	return true
}

// more reports whether the object or list goes on, and leaves it if not.
func (r *reader) more() bool {
	c := r.next()
	if c == ',' {
		r.at++
		return true
	}
	if c == '}' || c == ']' {
		r.at++
		return false
	}
	return c != 0
}

func (r *reader) skip() { r.value() }

// value gives the next value as it is written; nil at the end.
func (r *reader) value() []byte {
	if r.next() == 0 {
		return nil
	}
	from := r.at
	r.at = valueEnd(r.data, from)
	return r.data[from:r.at]
}
