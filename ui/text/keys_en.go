package text

var keysEN = Keys{
	Up: "up", Down: "down", PageUp: "page up", PageDown: "page down",
	HalfUp: "half page up", HalfDown: "half page down", Home: "first", End: "last",
	Screens: "screens", NextScreen: "next screen", PrevScreen: "previous screen",
	Refresh: "refresh", Help: "help", Quit: "quit", Suspend: "suspend",
	Back: "back", Close: "close",
	Filter: "filter", Sort: "sort", SortBack: "sort back",
	Choose: "choose", Details: "details",
	Create: "create", Delete: "delete",
	Next: "next", Confirm: "confirm", Cancel: "cancel",
	Reveal: "reveal", Generate: "generate", More: "more",
	Acknowledge: "acknowledge", Timeline: "timeline",
	Repaint: "repaint",
	Palette: "find", Complete: "complete",
}
