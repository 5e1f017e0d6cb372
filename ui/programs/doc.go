// Package programs finds and starts other programs on this machine, such as
// redis-cli or tmux, on behalf of the dashboard. They are given the
// environment without the account's credentials.
package programs
