// Package keymap knows which keys do what: the usual ones, and those that the
// user put in their place.
//
// An action is known by a name, which stands in the configuration. It acts in
// some places of the interface, and no two actions of one place may have the
// same key.
package keymap
