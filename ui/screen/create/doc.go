// Package create is the form that buys instances, in five steps: region,
// network, specification, instance, review.
//
// What is entered lives in a draft (draft.go), whose way to a request is
// pure. Each step asks on a page of its own (pages.go), made anew from the
// draft once what it offers is loaded (load.go), so going back loses nothing.
// Nothing is bought from old data and nothing twice: submit.go looks at the
// instances again, sends once, and blame.go finds the field that a refusal
// means.
package create
