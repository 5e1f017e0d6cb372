package text

// Welcome is what is said on a first start, before there are credentials.
type Welcome struct {
	Title                                                  string
	Intro                                                  string // %s: the path of the file
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
