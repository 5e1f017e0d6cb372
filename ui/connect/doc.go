// Package connect says how a Redis client reaches an instance. What it gives
// can be pasted into a shell: an address that is none gives nothing. It never
// has a password in it.
package connect
