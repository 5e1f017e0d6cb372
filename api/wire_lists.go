package api

import "errors"

// What is wrong with a Data that is of the wrong type altogether.
var (
	errNotAList    = errors.New("an answer whose Data is not a list")
	errNotAnObject = errors.New("an answer whose Data is not an object")
)

// readList reads a list, leaving out what element refuses. Anything but a
// list is skipped.
func readList[T any](r *reader, element func(*reader) (T, bool)) []T {
	var all []T
	r.list(func() {
		if v, ok := element(r); ok {
			all = append(all, v)
		}
	})
	return all
}

// decodeList is readList for a whole Data, which must be valid JSON. Nothing is an empty list; anything
// else that is no list is an error.
func decodeList[T any](data []byte, element func(*reader) (T, bool)) ([]T, error) {
	if nothing(data) {
		return nil, nil
	}
	r := newJSONReader(data)
	if r.next() != '[' {
		return nil, errNotAList
	}
	return readList(r, element), nil
}

// nothing reports whether data is empty in one of the ways in which the
// service writes that: absent, null, "" or {}.
func nothing(data []byte) bool {
	switch string(data) {
	case "", "null", `""`, "{}":
		return true
	}
	return false
}
