package vt

// Terminal is the emulator. It is not safe for concurrent use.
type Terminal struct {
	// Bells counts BEL, Clears erasures of the whole screen, and Frames the
	// synchronized updates that ended.
	Bells, Clears, Frames int
	// Wraps counts the characters that had no room in their line.
	Wraps int
	// Title is the window's title as last set.
	Title string
	// WideAmbiguous makes characters of ambiguous width take two cells, as they
	// do on terminals that are set up for Chinese.
	WideAmbiguous bool
	// Unknown counts the sequences that the emulator doesn't know.
	Unknown map[string]int

	width, height int
	main, alt     grid
	onAlt         bool
	cursor        cursor
	saved         [2]cursor // of the main and of the alternate screen
	top, bottom   int       // the scroll region, both inclusive
	modes         map[int]bool
	insert        bool // IRM
	newline       bool // LNM
	tabs          map[int]bool
	tabsCleared   bool // only tabs counts, not every eighth column
	last          string
	lastWidth     int // of last, which REP repeats
	queries       []Query
	parser        parser
}

type cursor struct {
	x, y    int
	pending bool // the last column was written: the next character wraps
	style   Style
	origin  bool // DECOM
	set     int  // the character set in use, 0 or 1
	lines   [4]bool
}

// New makes a terminal of the given size, in cells.
func New(width, height int) *Terminal {
	t := &Terminal{width: width, height: height, Unknown: map[string]int{}}
	t.reset()
	return t
}

func (t *Terminal) reset() {
	t.main, t.alt, t.onAlt = newGrid(t.width, t.height), newGrid(t.width, t.height), false
	t.cursor = cursor{style: plain()}
	t.saved = [2]cursor{t.cursor, t.cursor}
	t.top, t.bottom = 0, t.height-1
	t.modes = map[int]bool{modeWrap: true, modeCursor: true}
	t.insert, t.newline = false, false
	t.tabs, t.tabsCleared = map[int]bool{}, false
}

// Resize changes the size as a user's drag would. What fits stays where it is.
func (t *Terminal) Resize(width, height int) {
	t.main, t.alt = t.resized(t.main, width, height), t.resized(t.alt, width, height)
	t.width, t.height = width, height
	t.top, t.bottom = 0, height-1
	t.cursor.x, t.cursor.y = min(t.cursor.x, width-1), min(t.cursor.y, height-1)
	t.cursor.pending = false
}

func (t *Terminal) resized(g grid, width, height int) grid {
	skip := 0
	if !t.onAlt && t.cursor.y >= height { // the line of the cursor stays in sight
		skip = t.cursor.y - height + 1
	}
	out := newGrid(width, height)
	for y := 0; y < height && y+skip < len(g); y++ {
		copy(out[y], g[y+skip])
		repair(out[y])
	}
	return out
}

// Write takes what the program writes. It never fails.
func (t *Terminal) Write(p []byte) (int, error) {
	for _, b := range p {
		t.step(b)
	}
	return len(p), nil
}

func (t *Terminal) grid() grid {
	if t.onAlt {
		return t.alt
	}
	return t.main
}
