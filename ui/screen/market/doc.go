// Package market answers where something can be bought: the catalogues of all
// regions in one table, a row for each version, architecture and size.
//
// model.go has the state and what changes it, load.go the requests, offers.go
// makes rows of catalogues, view.go draws.
package market
