package api

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
)

// reader reads one JSON text from its start to its end. Each of its methods
// takes the next value, whatever that is, and makes the best of it: the
// service sends numbers as strings, strings as numbers, and "", null or an
// object where something else is due. What can't be made sense of reads as
// the zero value, so that one odd field costs that field and no more.
//
// A text that is no JSON ends the reading, and err says why.
type reader struct {
	dec  *jsontext.Decoder
	data []byte
	err  error
	// words holds, as they are written, the texts that many entries share,
	// so that each is kept once.
	words map[string]string
}

// newJSONReader reads data, which must not change meanwhile. Repeated names
// and bad UTF-8 are let through: neither is worth losing an answer.
func newJSONReader(data []byte) *reader {
	return &reader{
		dec: jsontext.NewDecoder(bytes.NewBuffer(data),
			jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)),
		data: data,
	}
}

// object calls field with each name of an object, at its value; what field
// does not read is skipped. It reports false for anything but an object.
func (r *reader) object(field func(name []byte)) bool {
	if !r.enter('{') {
		return false
	}
	for r.more() {
		name := r.value()
		if r.err != nil {
			return true
		}
		r.each(func() { field(name[1 : len(name)-1]) })
	}
	r.leave()
	return true
}

// list calls element at each element of a list; what it does not read is
// skipped. It reports false for anything but a list.
func (r *reader) list(element func()) bool {
	if !r.enter('[') {
		return false
	}
	for r.more() {
		r.each(element)
	}
	r.leave()
	return true
}

// each calls read at a value and sees to it that the value is passed.
func (r *reader) each(read func()) {
	at := r.dec.InputOffset()
	read()
	if r.err == nil && r.dec.InputOffset() == at {
		r.skip()
	}
}

// enter goes into an object or a list, whichever begins with kind, and skips
// anything else.
func (r *reader) enter(kind jsontext.Kind) bool {
	if r.err != nil {
		return false
	}
	if r.dec.PeekKind() != kind {
		r.skip()
		return false
	}
	_, r.err = r.dec.ReadToken()
	return r.err == nil
}

// more reports whether the object or list goes on.
func (r *reader) more() bool {
	if r.err != nil {
		return false
	}
	switch r.dec.PeekKind() {
	case '}', ']':
		return false
	case jsontext.KindInvalid:
		r.skip() // which says what is wrong
		return false
	}
	return true
}

func (r *reader) leave() {
	if r.err == nil {
		_, r.err = r.dec.ReadToken()
	}
}

func (r *reader) skip() {
	if r.err == nil {
		r.err = r.dec.SkipValue()
	}
}

// value gives the next value as it is written. It is good until the next
// read.
func (r *reader) value() jsontext.Value {
	if r.err != nil {
		return nil
	}
	v, err := r.dec.ReadValue()
	r.err = err
	return v
}

// kept gives the next value as it is written, for as long as the data lasts.
func (r *reader) kept(read func()) []byte {
	from := r.dec.InputOffset()
	r.each(read)
	return bytes.TrimLeft(r.data[from:r.dec.InputOffset()], " \t\r\n,:")
}
