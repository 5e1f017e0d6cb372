// Package uitest drives the interface in tests: it feeds a model messages and
// the results of its commands, draws it at all sizes, and compares what it
// draws with golden files. Below it, vt is a terminal in memory and ptytest
// runs whole programs in a terminal.
//
// Only _test files import it.
package uitest
