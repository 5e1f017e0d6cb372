package alert

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
)

// The most that is sent of a text, in cells.
const (
	maxTitle = 60
	maxBody  = 160
)

// field makes a text fit for a field of a command: harmless, not long, and
// without the sign that separates fields.
func field(s string, limit int) string {
	return ansi.Truncate(strings.ReplaceAll(api.Clean(s), ";", ","), limit, "…")
}

// command is an operating system command. Its end is the standard's: some
// terminals accept no bell there, and others ring it.
func command(text string) string { return "\x1b]" + text + "\x1b\\" }

// multiplexer is what stands between the program and the terminal, and would
// keep a command to itself.
type multiplexer int

const (
	none multiplexer = iota
	tmux
	screen
)

// wrap makes a multiplexer hand the command on to the terminal. Where tmux
// isn't allowed to (allow-passthrough), it drops it.
func (m multiplexer) wrap(command string) string {
	switch m {
	case tmux:
		return "\x1bPtmux;" + strings.ReplaceAll(command, "\x1b", "\x1b\x1b") + "\x1b\\"
	case screen:
		// The end of the command would end what it is wrapped in.
		return "\x1bP" + strings.TrimSuffix(command, "\x1b\\") + "\a\x1b\\"
	case none:
	}
	return command
}
