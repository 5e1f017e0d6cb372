package config

import "fmt"

// Origin is a kind of place that a value comes from.
type Origin int

// The origins, weakest first.
const (
	FromDefault Origin = iota
	FromFile
	FromEnvironment
	FromFlag
)

// Source is where a value came from.
type Source struct {
	Origin Origin
	// Name is the file's path, the variable's name, or the flag with its
	// dashes; empty for a default.
	Name string
	// Line counts from 1 in a file; 0 where it is not known.
	Line int
}

// String is in English, such as "environment CDS_REGION".
func (s Source) String() string {
	switch s.Origin {
	case FromFile:
		return "file " + s.Place()
	case FromEnvironment:
		return "environment " + s.Name
	case FromFlag:
		return "flag " + s.Name
	case FromDefault:
	}
	return "default"
}

// Place is Name, with the line where one is known.
func (s Source) Place() string {
	if s.Line == 0 {
		return s.Name
	}
	return fmt.Sprintf("%s:%d", s.Name, s.Line)
}
