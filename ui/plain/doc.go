// Package plain is the dashboard for those who have it read to them: lines of
// text, numbered choices and typed answers, in place of a screen. It draws
// nothing and moves no cursor, so that it also works through a pipe.
//
// run.go is the menu. What can be looked at is in regions.go, specs.go,
// instances.go and tasks.go, and follow.go tells how open operations fare;
// listing.go has things chosen by number or by words. fill.go asks the same
// forms as the dashboard does, with the same checks, a question at a time;
// ask.go has the kinds of questions. profiles.go goes over to another account,
// and welcome.go is the start without one. lines.go reads what is typed, and
// say.go writes.
package plain
