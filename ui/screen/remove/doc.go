// Package remove is the forms that delete instances.
//
// Model looks its instance up again, shows what it is, and has its name typed,
// or the end of its id where a name would not do (proof.go). The id that is
// sent is the one of the instance that was on the screen when the form was
// asked for, whatever was listed since.
//
// Many is the form for several instances at once: it lists them all, has their
// number typed, and deletes one after the other until one fails (many*.go,
// target.go). Each is an operation on record of its own.
package remove
