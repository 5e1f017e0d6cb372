// Package regions is the screen where the region is chosen that the other
// screens are about.
//
// model.go has the state and what changes it, rows.go what is shown, view.go
// how.
package regions
