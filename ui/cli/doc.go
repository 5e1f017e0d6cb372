// Package cli is the command line: flags, messages, exit codes, and the wiring
// of the dashboard to the API or to the simulator.
//
// Main is where to start. It gets everything that a process has through a
// Program, so that tests run it like a function. root.go has the commands;
// dashboard.go, demo.go, simulate.go and settings.go are what they do, tasks*.go
// and follow.go print operations and follow them, doctor*.go report on what the
// program runs on, and complete.go helps a shell. exit.go says how each ends.
//
// Help is in English. Messages are in the user's language: messages*.go.
package cli
