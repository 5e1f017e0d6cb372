package text

var removeManyEN = RemoveMany{
	Title: "Delete %d Redis instances", Warning: "What is deleted cannot be brought back, nor can its data. They are deleted one after the other, and the first that fails ends it.",
	Type: "Type the number of instances, %d, to delete them all:",
	Hint: "how many", Wrong: "this is not their number; nothing was deleted",
	Looking:    "Looking at the %d instances again …",
	LookFailed: "The instances could not be looked at again, so they cannot be deleted: %s",
	Nothing:    "None of the marked instances is left to be deleted.",
	Skipped:    "Left out, as they are gone or being deleted already: %d.",
	Progress:   "Deleting %d of %d; please wait. Each request is on record and is sent once only.",
	Stop:       "esc stops after the one that is on its way.",
	Stopping:   "Stops as soon as the one on its way is answered; the others stay. esc closes this page.",
	Left:       "The deletion on its way goes on, see the tasks; the others are not done.",
	Accepted:   "Deletions accepted: %d.",
	Done:       "Deletions accepted: %d of %d.",
	Refused:    "%s was not deleted: %s",
	Unsure:     "Whether %s was deleted is unknown; the tasks find out.",
	Stopped:    "Stopped as you asked.",
	NotDone:    "Not touched: %d.",
	Close:      "esc closes",
	IsGone:     "gone", IsDeleting: "being deleted", IsSending: "on its way", IsAccepted: "accepted",
	IsRefused: "not deleted", IsUnsure: "unknown", IsUndone: "not touched",
}
