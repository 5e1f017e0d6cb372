package api

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
)

// checker tells JSON from other text. Repeated names and bad UTF-8 are let
// through: neither is worth losing an answer.
type checker struct {
	decoder jsontext.Decoder
	text    bytes.Buffer // which the decoder reads without a copy
	options []jsontext.Options
}

func newChecker() *checker {
	return &checker{options: []jsontext.Options{jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)}}
}

// value gives the JSON value with which a text begins, and otherwise what
// keeps it from doing so: io.ErrUnexpectedEOF for a text that breaks off. What
// comes after the value is not looked at.
func (c *checker) value(text []byte) ([]byte, error) {
	c.text = *bytes.NewBuffer(text)
	c.decoder.Reset(&c.text, c.options...)
	return c.decoder.ReadValue()
}
