package text

// Profiles is what is said about the profiles of the configuration.
type Profiles struct {
	Title, Key, Kind string // of the list, beside its key, and in the palette
	Name             string // a column's title
	Current          string
	Named            string // the action of changing to one; %s: its name
	Connecting       string // %s: a name
	Failed           string // %s: a name, %s: why
	GiveUp, New      string // beside keys
	None             string // a key for which there is nothing to choose
	NotInDemo        string
	Now              string // another one is in force; %s: its name
	GoesOn           string // Now, while a request of the one before is on its way; %s: a name
	Hint             string // how to open several
	Several          string // %d: how many are open together
	And              string // between what several have to say
	SomeFailed       string // %s: names, %s: a key that says why
	OneOnly          string // what one profile must be open for
	OneToCreate      string // %s: a key
	WrongKey         string // %s: a name
	OfWrongKey       string // the same after the name
	ReadOnly         string // %s: an instance, %s: its profile
	Protected        string // %s: an instance, %s: a pattern, %s: a profile
}
