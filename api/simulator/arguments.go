package simulator

import (
	"bytes"
	"encoding/json"
	"io"
	"mime"
	"net/url"
	"strconv"
)

// arguments are an action's own parameters: strings from a query, any JSON
// value from a body. Numbers of a body are json.Number.
type arguments map[string]any

// queryArguments are the parameters of a GET.
func queryArguments(query url.Values) arguments {
	a := arguments{}
	for name := range query {
		a[name] = query.Get(name)
	}
	return a
}

// bodyArguments are the parameters of a POST.
func bodyArguments(contentType string, body []byte) (arguments, error) {
	if media, _, err := mime.ParseMediaType(contentType); err != nil || media != "application/json" {
		return nil, badArgs("Content-Type is not application/json")
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	var a arguments
	if err := d.Decode(&a); err != nil || a == nil {
		return nil, badArgs("the body is not a JSON object")
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, badArgs("the body goes on after its JSON object")
	}
	return a, nil
}

// given reports whether an argument is there and says something.
func (a arguments) given(name string) bool {
	v := a[name]
	return v != nil && v != ""
}

// optional is a string argument, "" where it was not given.
func (a arguments) optional(name string) (string, error) {
	if !a.given(name) {
		return "", nil
	}
	s, ok := a[name].(string)
	if !ok {
		return "", badArgs("%s is not a string", name)
	}
	return s, nil
}

// required is a string argument that has to be given.
func (a arguments) required(name string) (string, error) {
	if !a.given(name) {
		return "", argMissing(name)
	}
	return a.optional(name)
}

// optionalInt is a whole number, or a string of one; fallback where it was
// not given.
func (a arguments) optionalInt(name string, fallback int) (int, error) {
	if !a.given(name) {
		return fallback, nil
	}
	var text string
	switch v := a[name].(type) {
	case string:
		text = v
	case json.Number:
		text = v.String()
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, badArgs("%s is not a whole number", name)
	}
	return n, nil
}

// requiredInt is a whole number that has to be given.
func (a arguments) requiredInt(name string) (int, error) {
	if !a.given(name) {
		return 0, argMissing(name)
	}
	return a.optionalInt(name, 0)
}
