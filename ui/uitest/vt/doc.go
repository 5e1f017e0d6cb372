// Package vt is a terminal that draws into memory: it takes the bytes that a
// full-screen program writes and answers what a person would see. It knows the
// alternate screen, scroll regions, wide and combining characters, colours,
// and the modes and questions of xterm.
//
// It is an oracle for tests and nothing else: the program that is tested must
// not share code with it, so it measures characters by tables of its own.
// Characters of ambiguous width take one cell, overwriting half a wide
// character blanks the other half, and nothing is reflowed on resize.
package vt
