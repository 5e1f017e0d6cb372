package text

var copyingEN = Copying{
	Copy: "Copy of %s", CopyOf: "Copy of %d instances",
	Name: "name", ID: "id", Address: "address", Row: "row as JSON",
	CommandLine: "redis-cli line", All: "all of this",
	Show:       "show to select by hand",
	Copied:     "%s copied: %s",
	ByTmux:     "in tmux's buffer, prefix ] pastes",
	ByTool:     "by %s",
	ByTerminal: "asked the terminal (OSC 52); if it refuses, ${copy} v shows it",
	NoWay:      "nothing here leads to a clipboard; select the text by hand",
	TooLong:    "too long for the terminal's clipboard, which takes %d bytes; select by hand or export",
	SelectHint: "select by hand; esc goes back",
	CopyKey:    "copy", SelectKey: "select", NextKey: "next", PrevKey: "previous",
	Export: Counted{"Export of %d instance", "Export of %d instances"}, ExportKey: "export",
	CSV: "CSV", JSON: "JSON", Markdown: "Markdown",
	CSVFor: "for spreadsheets", JSONFor: "for scripts", TextFor: "for tickets and wikis",
	Exported:     Counted{"%[2]s: %[1]d instance", "%[2]s: %[1]d instances"},
	ExportFailed: "nothing was exported: %s",
}
