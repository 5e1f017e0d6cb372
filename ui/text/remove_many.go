package text

// RemoveMany is what the form that deletes many instances says.
type RemoveMany struct {
	Title, Warning string // the first: %d instances
	Type           string // %d: the number to type
	Hint, Wrong    string // of the number
	Looking        string // %d instances
	LookFailed     string // %s: why
	Nothing        string
	Skipped        string // %d instances that are left out

	Progress string // %d: which one, %d: of how many
	Stop     string // what esc does
	Stopping string
	Left     string // said when the form is left while one is in flight

	Accepted string // %d deletions
	Done     string // %d of %d deletions
	Refused  string // %s: the name, %s: why
	Unsure   string // %s: the name
	Stopped  string
	NotDone  string // %d instances
	Close    string

	// How an instance stands, in a word or two.
	IsGone, IsDeleting, IsSending, IsAccepted, IsRefused, IsUnsure, IsUndone string
}
