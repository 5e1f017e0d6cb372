// Package clipboard puts text on the clipboard of whoever sits at the
// terminal, which is mostly on another machine than this program.
//
// ways.go decides how, osc52.go has the sequence that asks the terminal, and
// copy.go does it. No way but that of a local tool can be known to have
// reached the clipboard, so what was taken is always told.
package clipboard
