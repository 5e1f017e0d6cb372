package text

// Keys are the words beside keys: a verb or two.
type Keys struct {
	Up, Down, PageUp, PageDown, HalfUp, HalfDown, Home, End string

	Screens, NextScreen, PrevScreen string
	Refresh, Help, Quit, Suspend    string
	Back, Close                     string
	Filter, Sort, SortBack          string
	Choose, Details                 string
	Create, Delete                  string
	Next, Confirm, Cancel           string
	Reveal, Generate, More          string
	Acknowledge, Timeline           string
	Repaint                         string
	Palette, Complete               string
	Mark, Range, Extend, MarkAll    string
	Unmark, Columns, SortBy         string
	ScrollLeft, ScrollRight         string
	MoveUp, MoveDown                string
	Keep, Discard, Show             string
}
