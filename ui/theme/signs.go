package theme

// Signs are the characters that stand beside words. Each is one cell wide.
type Signs struct {
	Running, Busy, Bad, Unknown, Off string // before a status
	Mark                             string // the row where the cursor is
	Up, Down                         string // the order of a sorted column
	Rule                             string // a horizontal line
	Dot                              string // between facts on one line
	Full, Empty                      string // a progress bar
	Right, Left                      string // lead on to something
	Check                            string // what was chosen
}

func unicodeSigns() Signs {
	return Signs{
		Running: "●", Busy: "◐", Bad: "✗", Unknown: "?", Off: "○",
		Mark: "▌", Up: "▲", Down: "▼", Rule: "─", Dot: "·",
		Full: "■", Empty: "□", Right: "›", Left: "‹", Check: "✓",
	}
}
