package text

// Welcome is what is said on a first start, before there are credentials.
type Welcome struct {
	Title                                                  string
	Intro                                                  string // %s: the path of the file
	Another                                                string // the title where a profile is open already
	Kept                                                   string // the intro then; %s: the path of the file
	Discard                                                string // before what was typed is thrown away
	OpenUnsaved                                            string
	MakeProfile, Demo, Quit                                string // what can be done
	Name, Endpoint, SecretID, SecretKey, Region            string // fields
	NameHint, EndpointHint, IDHint, KeyHint, RegionHint    string
	NoName, BadName, Taken, BadEndpoint, NoID, NoKey       string // why a value is refused
	BadKey, NoSuchRegion                                   string
	Testing, Saving                                        string
	Works                                                  Counted // %d: regions, %s: the path of the file
	Failed                                                 string  // %s: why
	NotSaved                                               string  // %s: why
	Open, Mend, SaveAnyway, Back, Next, Prev, GiveUp, Test string  // beside keys
}
