package text

var detailsEN = Details{
	CommandLine: "redis-cli", URL: "URL",
	Operations: "Operations", Recorded: "On record", NoOperations: "none here",
	By:     "by %s",
	Fields: "Fields", Raw: "As the API sent it",
	Nothing:   "there is nothing to copy in this field",
	CopyField: "copy field", CopyMore: "copy …",
	OtherPart: "other part", Connect: "redis-cli", AsCode: "as code",
	NoClient:    "redis-cli is not installed here: its command line",
	NoAddress:   "the instance has no address yet",
	ClientEnded: "redis-cli ended: %s",
}
