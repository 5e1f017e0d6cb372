// Package welcome is the first start, before there are credentials: it makes
// a profile, tests it with a request that changes nothing, and has it saved,
// or leads into the demo. Every page has a way on.
package welcome
