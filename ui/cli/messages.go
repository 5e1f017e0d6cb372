package cli

// messages are what the command line says to people. Texts with %s and the
// like are given to fmt.Sprintf; both languages take the same arguments.
type messages struct {
	// NotATerminal and DumbTerminal are why no dashboard is drawn.
	NotATerminal string
	DumbTerminal string
	// NoCredentials takes the path of the configuration file.
	NoCredentials string
	// NoSecretKey and NoSecretID are said before it where the other half of
	// the credentials is there.
	NoSecretKey string
	NoSecretID  string
	// NoKeyInProfile is said where a profile is chosen in the dashboard.
	NoKeyInProfile string
	// ProfileExists and those of the folder say why a new profile was not
	// saved; they take the folder, and the last an error.
	ProfileExists, FolderShared, FolderForeign, FolderUnwritable string
	// Mistakes is above a list of them.
	Mistakes string
	// Client takes why no client could be made.
	Client string
	// LogFile takes why the log cannot be written.
	LogFile string

	// The next six are about the command line. SeeHelp takes a command.
	UnknownFlag        string
	FlagNeedsValue     string
	BadFlagValue       string
	BadFlagSyntax      string
	UnknownCommand     string
	UnexpectedArgument string
	SeeHelp            string
	// NoShell takes the shells that there are.
	NoShell string
	// NotWithDemo takes a flag.
	NotWithDemo string
	// OneProfile refuses plain lines for several profiles.
	OneProfile string
	// Negative takes a flag.
	Negative string
	// NotLoopback takes an address.
	NotLoopback string
	// BadFault takes the fault and what is wrong with it.
	BadFault string

	// Comma separates the parts of a line.
	Comma string

	Settings settingsMessages
	Simulate simulateMessages
	Tasks    tasksMessages
	Doctor   doctorMessages
	Sign     signMessages
}

// settingsMessages are for the list that the config command prints.
type settingsMessages struct {
	Setting, Value, From string
	// NotSet is for credentials, Nothing for anything else that is empty.
	NotSet  string
	Nothing string
	// AllRegions, SystemRoots and Off are what an empty region, an empty CA
	// file and no refresh mean.
	AllRegions  string
	SystemRoots string
	Off         string
	// PrintedBy takes the name of the command for the secret.
	PrintedBy string
	// Read and Missing say whether there is a configuration file.
	Read    string
	Missing string
}

// simulateMessages follow the URL of a simulator.
type simulateMessages struct {
	// Running takes the number of instances.
	Running string
	// Point is above the two lines that follow it.
	Point string
	// OwnKeys stands for credentials that were given as flags.
	OwnKeys string
}
