package text

var keysEN = Keys{
	Up: "up", Down: "down", PageUp: "page up", PageDown: "page down",
	HalfUp: "half page up", HalfDown: "half page down", Home: "first", End: "last",
	NextScreen: "next screen", PrevScreen: "previous screen",
	Refresh: "refresh", Help: "help", Quit: "quit", Suspend: "suspend",
	Back: "back", Close: "close",
	Filter: "filter", Sort: "sort", SortBack: "sort back",
	Choose: "choose", Details: "details",
	Create: "create", Delete: "delete",
	Next: "next", Confirm: "confirm", Cancel: "cancel",
	Reveal: "reveal", Generate: "generate", More: "more",
	Acknowledge: "acknowledge", Timeline: "timeline",
	Repaint:  "repaint",
	Language: "中文", Theme: "next theme", Mouse: "mouse on/off",
	Palette: "find", Complete: "complete",
	Mark: "mark", Range: "mark range", Extend: "extend marks", MarkAll: "mark all",
	Unmark: "unmark", Columns: "columns", SortBy: "sort by",
	ScrollLeft: "scroll left", ScrollRight: "scroll right",
	MoveUp: "move up", MoveDown: "move down",
	Keep: "keep", Discard: "discard", Show: "show/hide",
	Rest: "↑↓ show the rest",
}
