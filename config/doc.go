// Package config settles what the program is to do from four places: flags
// over environment over file over defaults. Each value remembers where it
// came from, and all mistakes are reported at once.
//
// Load is where to start. It reads the environment and the flags only through
// what it is given, and runs nothing: a secret that a command prints is
// fetched by Config.Credentials, when the program is about to need it.
//
// The package knows neither the API nor the interface. Words for people in
// their own language are made from a Mistake's parts by whoever shows it.
package config
