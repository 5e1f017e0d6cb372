package text

var detailsEN = Details{
	CommandLine: "redis-cli", URL: "URL",
	Operations: "Operations", Recorded: "On record", NoOperations: "none here",
	By:     "by %s",
	Fields: "Fields", Raw: "As the API sent it",
	Nothing:   "there is nothing to copy in this field",
	CopyField: "copy field", CopyMore: "copy …",
	OtherPart: "other part", Connect: "redis-cli", AsCode: "as code",
	NoClient:    "no redis-cli here, its line",
	NoAddress:   "the instance has no address yet",
	ClientEnded: "redis-cli ended: %s",
}
