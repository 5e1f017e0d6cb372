// Package api is a client of the managed Redis API of Capital Online (CDS):
// the regions, what can be bought in them, the instances, and the two
// neighbour services that say which networks there are and how a task fares.
//
// A Client is made by New and is safe for concurrent use. Its reads are
// tried up to three times, each time signed anew; see retry.go. Its writes,
// CreateInstance and DeleteInstance, are sent exactly once, on connections of
// their own, and their errors tell whether the request was not sent, rejected
// or of unknown outcome; see write.go and OutcomeOf. Nothing here decides
// what to do about an unknown outcome, and nothing here repeats a write.
//
// Failed answers are *Error, requests without an answer *TransportError.
// Neither holds a signed URL, a key or a password.
//
// The service is careless with types. Answers are decoded so that one odd
// field costs at most that field (wire.go), and every text is cleaned of what
// a terminal would act on as it is decoded (clean.go).
//
// A dashboard asks for the same list all day. Of the list of all instances
// only what differs from the last answer is decoded (listing.go); SameList and
// SameEntry tell what stayed as it was.
package api
