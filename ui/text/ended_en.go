package text

var endsEN = Ends{
	Done:    "%d done",
	Failed:  "%d failed",
	Unknown: "%d of unknown outcome",
	And:     ", ",
	Away:    "while nobody looked: %s",
	Close:   "esc closes",
}
