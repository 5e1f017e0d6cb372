// Package instances is the screen that shows the account's instances: a table
// over the region in scope, and the details of one.
//
// model.go has the state and what changes it, keys.go the keys, columns.go
// what a row shows, arrange.go filtering and sorting, details.go the details.
package instances
