// Package alert tells of the dashboard's operations outside of the dashboard:
// by the terminal's bell, a desktop notification, the window's title and the
// progress on the taskbar. It makes the sequences that ask a terminal for
// these, and decides by the settings and the environment which of them may be
// sent; package terminal sends them.
//
// A terminal that doesn't know one of the sequences ignores it, with two
// exceptions: consoles that print them, and terminals that take progress for a
// notification. The first get the bell alone, and the second no progress.
package alert
