package vt

// The private modes that the emulator has to know by name.
const (
	modeOrigin = 6
	modeWrap   = 7
	modeCursor = 25
	modeSync   = 2026
)

// alternate tells whether a mode is one of those that show the alternate
// screen.
func alternate(mode int) bool { return mode == 47 || mode == 1047 || mode == 1049 }

// set obeys the sequences that change the terminal's state or ask for it.
func (t *Terminal) set(final byte) {
	switch final {
	case 'h', 'l':
		for _, mode := range t.params(0) {
			t.setMode(mode, final == 'h')
		}
	case 'm':
		t.sgr()
	case 'r':
		t.region(max(t.param(0, 1), 1), t.param(1, 0))
	case 's':
		t.save()
	case 'u':
		t.restore()
	case 'n', 'c', 't':
		t.ask(final)
	default:
		t.Unknown["CSI "+string(t.parser.params)+string(rune(final))]++
	}
}

func (t *Terminal) setMode(mode int, on bool) {
	if t.parser.prefix != '?' {
		switch mode {
		case 4:
			t.insert = on
		case 20:
			t.newline = on
		}
		return
	}
	was := t.modes[mode]
	t.modes[mode] = on
	switch {
	case mode == modeOrigin:
		t.cursor.origin = on
		t.home()
	case mode == modeSync && was && !on:
		t.Frames++
	case alternate(mode) && on != t.onAlt:
		t.switchScreen(mode, on)
	}
}

// switchScreen shows the alternate screen or the main one. Mode 1049 keeps the
// cursor of the main screen and begins with an empty alternate one.
func (t *Terminal) switchScreen(mode int, on bool) {
	if mode == 1049 && on {
		t.save()
		for y := range t.alt {
			t.alt[y] = blankRow(t.width, t.cursor.style)
		}
	}
	t.onAlt = on
	if mode == 1049 && !on {
		t.restore()
	}
}
