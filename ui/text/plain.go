package text

// Plain is what the dashboard says where it is lines of text to be read out.
type Plain struct {
	Welcome, Menu, Help string
	Comma, Colon        string // between values, and after what is asked or named

	Stop             string // ends a sentence
	Number           string // %d: the highest
	OnlyOne          string // there is nothing else to choose
	NumberKept       string // %d: the highest, %d: the one in force
	NotANumber       string // %d: the highest
	Keep             string // %s: what is asked, %s: the answer in force
	KeepSecret       string // %s: what is asked
	Hinted           string // %s: what is asked, %s: a hint
	Refused          string // %s: why
	Command          string // asks for a command
	NoCommand        string
	Way              string // %s: a command, %s: what it does
	GiveUp           string
	Discard          string
	Open             string // %d operations
	Looking          string // %s: a region
	SpecsOf          string // %s: a region
	CreateHint       string
	Pick, PickOrMore string
	MenuPrompt       string
	Found            string // %d that have the words
	DetailsHint      string // after what is known of an instance
	NoneTold         string // a command about an instance that was not looked at
	Speaking         string // %s: a language
	Hidden           string // in place of a password
	NoInstances      string
	NoMatch          string
	NoAddress        string
	Task             string // %s: an operation's id
	FollowNow        string
	Following        string
	Followed         string
	TasksHint        string
	Acknowledge      string
	Adopt            string // %d to choose
}
