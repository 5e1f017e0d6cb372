package text

var removeEN = Remove{
	Title: "Delete a Redis instance",
	Name:  "Name", ID: "ID", Status: "Status", Address: "Address", Product: "Product", Memory: "Memory", Region: "Region", Account: "Account",
	Confirm: "Confirm",

	Warning:           "What is deleted cannot be brought back, nor can its data.",
	TypeName:          "Type the instance's name, %s, to delete it:",
	TypeTail:          "The name cannot be typed. Type the last 8 characters of the id, %s, to delete it:",
	TypeTailDuplicate: "Other instances have the same name. Type the last 8 characters of the id, %s, to delete this one:",
	HintName:          "the instance's name", HintTail: "the end of its id",
	WrongName: "this is not the instance's name; nothing was deleted", WrongTail: "this is not the end of its id; nothing was deleted",
	NoName: "(no name)", NoAddress: "none yet",
	Looking:    "Looking at the instance again …",
	LookFailed: "The instance could not be looked at again, so it cannot be deleted: %s",
	Gone:       "The instance %s does not exist any more; nothing is to be deleted.",
	Creating:   "The instance is still being created; the API will most likely refuse.",
	Deleting:   "The instance is being deleted already; nothing more is to be done.",
	Changed:    "The name is another one than in the list a moment ago. Look closely.",
	Sending:    "Sending; please wait. The request is on record and is sent once only.", SendingLeave: "esc closes this page; the deletion goes on and is followed in the tasks.",
	NotSent: "The request did not leave and nothing was deleted: %s. It can be confirmed again.", Rejected: "The API refused to delete it: %s",
	ReadOnly: "read-only: no instance can be deleted", Unsettled: "A deletion of it (task %s) has not ended; see the tasks.",
	Accepted: "The deletion of %s was accepted.", Unknown: "Whether %s was deleted is unknown; the tasks find out.",
	GoesOn: "The deletion goes on; the tasks show what comes of it.", AlreadyGone: "%s does not exist any more.",
	KeyRetry: "try again",
	Many:     removeManyEN,
}
