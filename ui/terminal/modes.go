package terminal

const (
	// enter switches to the alternate screen, and switches on that pastes are
	// marked and that the terminal tells of its focus.
	enter = "\x1b[?1049h\x1b[?2004h\x1b[?1004h"
	// leave undoes enter, mouseOn and whatever a frame that was cut off may
	// have left.
	leave = "\x1b[?2026l\x1b[r\x1b[m" + mouseOff + "\x1b[?1004l\x1b[?2004l\x1b[?25h\x1b[?1049l"

	// Clicks and drags, in the encoding that knows large terminals.
	mouseOn  = "\x1b[?1002h\x1b[?1006h"
	mouseOff = "\x1b[?1006l\x1b[?1002l"
)
