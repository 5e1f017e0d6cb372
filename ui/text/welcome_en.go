package text

var welcomeEN = Welcome{
	Title:       "First start",
	Intro:       "There are no credentials yet. A profile keeps them in %s, readable by you alone.",
	Another:     "New profile",
	Kept:        "It is kept in %s, readable by you alone.",
	Discard:     "esc once more throws away what was typed",
	OpenUnsaved: "open the dashboard without saving it",
	MakeProfile: "make a profile", Demo: "look around in the demo: no account, no cost", Quit: "quit",
	Name: "Profile", Endpoint: "Endpoint", SecretID: "Secret id", SecretKey: "Secret key", Region: "Region",
	NameHint: "a name of your choice, such as prod", EndpointHint: "cn, asia, us, or a URL",
	IDHint: "the access key id, from the console", KeyHint: "the secret key that belongs to it", RegionHint: "empty for all regions",
	NoName: "a name is needed", BadName: "at most 32 letters, digits, dots, dashes and underscores", Taken: "the file has a profile of this name already",
	BadEndpoint: "cn, asia, us or an https URL", NoID: "the secret id is needed", NoKey: "the secret key is needed",
	BadKey: "no spaces or other signs that cannot be seen, and at most 200 characters", NoSuchRegion: "the API knows no such region; leave it empty for all",
	Testing: "asking the API for its regions…", Saving: "saving…",
	Works:    Counted{"The key works: %d region. The profile is saved in %s.", "The key works: %d regions. The profile is saved in %s."},
	Failed:   "The test failed: %s.",
	NotSaved: "The profile was not saved: %s.",
	Open:     "open the dashboard", Mend: "mend the profile", SaveAnyway: "save all the same", Back: "back", Next: "next", Prev: "previous", GiveUp: "give up", Test: "test and save",
}
