package text

// App is what the frame around the screens says.
type App struct {
	OneTheme, ThemeIs, MouseOn, MouseOff                         string // ThemeIs %s: a name
	Product                                                      string
	Regions                                                      string // the names of the screens
	Specs                                                        string
	Instances                                                    string
	Tasks                                                        string
	Demo                                                         string
	ReadOnly                                                     string
	AllRegions                                                   string
	AsOf                                                         string // %s: a time of day
	LastKnown                                                    string // what is from an earlier run; %s: a time
	Loading                                                      string
	RetryingIn, RetryingInMinutes                                string // %d: seconds, minutes
	Skew                                                         string // %s: a duration
	TooSmall                                                     string
	Help                                                         string // the title of the help
	Everywhere                                                   string // the keys that work on each screen
	HereKeys                                                     string // the keys of the screen in front; %s: its name
	NotHere                                                      string // a key that has no use where one is; %s: the key
	ThereAlready                                                 string // %s: what is in front already
	DraftFirst                                                   string // a key that would lose what is filled in
	HelpFirst                                                    string // a key while the page of keys is in front
	PageKeys                                                     string // the keys of a page before the screens
	QuitInFlight                                                 string // asked when a request that changes something is on its way
	NoInstance                                                   string // a key that needs an instance found none
	ReadOnlyHere                                                 string // a key that would change something
	Recording                                                    string // writes are refused since nothing can be recorded; %s: why
	Creating                                                     string // %s: a name
	Deleting                                                     string // %s: a name
	Crashed                                                      string // %s: the path of a report
	Finished                                                     string // an operation ended well; %s: what
	FailedOp                                                     string // an operation ended badly; %s: what
	UnknownOp                                                    string // an operation's outcome is unknown; %s: what
	PaletteKind, PaletteName, PaletteKey, PaletteDetail          string // column titles
	PaletteScreen, PaletteAction, PaletteRegion, PaletteInstance string // kinds of things
	PaletteHint, PaletteNothing                                  string
	NoSuchInstance                                               string
	NoData                                                       string // nothing was loaded yet, and the last try failed
}
