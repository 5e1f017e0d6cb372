package text

var profilesEN = Profiles{
	Title: "Profiles", Key: "profiles", Kind: "profile",
	Name: "Profile", Current: "in use", Named: "profile %s",
	Connecting: "connecting to %s…", Failed: "%s: %s", GiveUp: "give up", New: "new profile",
	None: "the configuration has no profiles to choose from", NotInDemo: "the demo has no profiles",
	Now: "profile %s", GoesOn: "profile %s; a request of the one before is still on its way and will be recorded",
	Hint: "space marks several to open together", Several: "%d profiles", And: "; ",
	SomeFailed:  "%s do not answer; %s says why",
	OneOnly:     "several profiles are open; this needs one alone",
	OneToCreate: "several profiles are open: open the one to create in with %s",
	WrongKey:    "the API refuses the key: check the secret id and key of profile %s",
	OfWrongKey:  "the key is refused: check its secret id and key",
	ReadOnly:    "%s is not deleted: profile %s is read-only",
	Protected:   "%s is protected by %q in profile %s: it is not deleted",
}
