package clipboard

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
)

// MaxTerminal is the most bytes of text that a terminal is asked to take. The
// common limit is 100,000 bytes for the whole sequence, which Base64 and what
// stands around it leave this much of.
const MaxTerminal = 74_994

// ErrTooLong is the error of a text that is too long for a terminal.
var ErrTooLong = errors.New("too long for the terminal's clipboard")

const (
	begin = "\x1b]52;c;"
	end   = "\a"
)

// Sequence is what asks the terminal to put text on its clipboard (OSC 52).
// Within tmux or screen it is wrapped, so that it is passed on to the terminal
// around them.
func Sequence(text string, env func(string) string) (string, error) {
	if len(text) > MaxTerminal {
		return "", fmt.Errorf("copy %d bytes: %w, which takes %d", len(text), ErrTooLong, MaxTerminal)
	}
	plain := begin + base64.StdEncoding.EncodeToString([]byte(text)) + end
	switch {
	case env("TMUX") != "":
		return "\x1bPtmux;" + strings.ReplaceAll(plain, "\x1b", "\x1b\x1b") + "\x1b\\", nil
	case env("STY") != "":
		return inScreen(plain), nil
	}
	return plain, nil
}

// piece is how much screen passes on at once; it has a buffer of 256 bytes in
// its older versions.
const piece = 240

// inScreen cuts a sequence into pieces that screen passes on.
func inScreen(plain string) string {
	var b strings.Builder
	for rest := plain; rest != ""; {
		n := min(piece, len(rest))
		b.WriteString("\x1bP" + rest[:n] + "\x1b\\")
		rest = rest[n:]
	}
	return b.String()
}
