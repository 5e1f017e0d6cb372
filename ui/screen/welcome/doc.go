// Package welcome is the first start, before there are credentials: it makes
// a profile, tests it with a request that changes nothing, and has it saved,
// or leads into the demo. Within a dashboard it makes another profile. Every
// page has a way on.
//
// model.go says how one page follows another, and input.go which keys lead
// there.
package welcome
