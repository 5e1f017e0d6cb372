// Package remove is the form that deletes an instance.
//
// It looks the instance up again, shows what it is, and has its name typed,
// or the end of its id where a name would not do (proof.go). The id that is
// sent is the one of the instance that was on the screen when the form was
// asked for, whatever was listed since.
package remove
