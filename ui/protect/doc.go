// Package protect keeps instances from being deleted by their names, as a
// profile of the configuration wants it.
package protect
