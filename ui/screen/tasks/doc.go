// Package tasks is the screen of operations: each creation and deletion with
// how far it has come, and the full account of one of them.
//
// It follows nothing itself: operations come as messages, and the record is
// changed only by acknowledging one and by choosing what an unknown creation
// made. Where to look:
//
//	model.go update.go act.go        the screen, its keys, what it asks for
//	rows.go view.go times.go         the list
//	words.go outcome.go estimate.go  how an operation stands, in words
//	timeline.go account.go events.go the full account of one operation
//	candidates.go choose.go          the choice that an unknown creation leaves
package tasks
