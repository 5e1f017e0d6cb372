// Package palette finds anything by typing a part of its name: an action, a
// screen, a region, an instance.
//
// entry.go says what can be found, keys.go and model.go take the
// keys, view.go draws. The
// app makes the entries and acts on the one that was chosen.
package palette
