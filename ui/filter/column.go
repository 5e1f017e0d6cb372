package filter

import (
	"slices"
	"strings"
)

// Kind is how the values of a column are looked for.
type Kind int

// The kinds.
const (
	// Contains finds the value anywhere in the cell.
	Contains Kind = iota
	// Prefix finds it at the cell's beginning: 10.2 is not in 172.10.2.1.
	Prefix
	// Memory compares amounts; the row tells them in MB, and the user types
	// GB.
	Memory
	// Count compares whole numbers; the row tells them as they are.
	Count
	// Age compares how long ago something was; the row tells when, in seconds
	// since 1970.
	Age
)

// Column is what an expression can name.
type Column struct {
	// Names are all that it is called, in lower case and in either language.
	// The first two are listed where a name is not known: the English one and
	// the Chinese one.
	Names []string
	Kind  Kind
	// Code marks cells of machine-made ids. Nearly any few letters occur in
	// one in their order, so ~word does not look there.
	Code bool
}

// Columns are a screen's, in the order of the cells given to Fold. A cell
// beyond the last column is of none, and is found by plain words only.
type Columns []Column

// examples are terms to begin with, one for each column that has a name.
func (c Columns) examples(language int) []string {
	out := c.known(language)
	n := 0
	for _, column := range c {
		if len(column.Names) > 0 {
			out[n] += ":" + column.Kind.example()
			n++
		}
	}
	return out
}

// example is what can follow the name of a column that compares.
func (k Kind) example() string {
	switch k {
	case Memory:
		return ">4"
	case Count:
		return ">0"
	case Age:
		return "<2h"
	case Contains, Prefix:
	}
	return ""
}

// find is the column of that name; -1 if there is none.
func (c Columns) find(name string) int {
	return slices.IndexFunc(c, func(column Column) bool { return slices.Contains(column.Names, strings.ToLower(name)) })
}

// known are the names to offer; language is the index of those wanted.
func (c Columns) known(language int) []string {
	out := make([]string, 0, len(c))
	for _, column := range c {
		if len(column.Names) > 0 {
			out = append(out, column.Names[min(language, len(column.Names)-1)])
		}
	}
	return out
}
