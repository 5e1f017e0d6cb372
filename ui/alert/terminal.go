package alert

import (
	"strconv"
	"strings"
)

// terminal is what the environment tells of the terminal. Over SSH that is
// little: TERM, and what begins with LC_.
type terminal struct{ env func(string) string }

// The versions from which terminals show OSC 9;4 as progress.
const (
	ghosttyWithProgress = "1.2"
	itermWithProgress   = "3.6.6" // those before show it as a notification
	weztermWithProgress = "20250209"
	vteWithProgress     = 8000   // 0.80, in the form of VTE_VERSION
	konsoleWithProgress = 260400 // 26.04, in the form of KONSOLE_VERSION
)

// printsCommands reports whether the terminal may print an operating system
// command in place of ignoring it: the consoles of systems without windows.
func (t terminal) printsCommands() bool {
	switch name := t.env("TERM"); name {
	case "linux", "ansi", "pcansi", "cons25", "vt52", "sun":
		return true
	default:
		return name == "dumb" || strings.HasPrefix(name, "vt1")
	}
}

func (t terminal) multiplexer() multiplexer {
	switch {
	case t.env("TMUX") != "":
		return tmux
	case t.env("STY") != "":
		return screen
	}
	return none
}

// is reports whether the terminal is the named one. Its own variable is
// missing over SSH, and TERM often names only what it is compatible with.
func (t terminal) is(name string) bool {
	return strings.EqualFold(t.env("TERM_PROGRAM"), name) || strings.Contains(t.env("TERM"), strings.ToLower(name))
}

// notifications tells which of OSC 9 and OSC 777 to send: both where the
// terminal isn't known, and one where it would show both.
func (t terminal) notifications() (note, notify bool) {
	switch {
	case t.multiplexer() != none:
		return true, true
	case t.is("ghostty"), t.is("WezTerm"), t.is("foot"):
		return false, true
	case t.is("kitty"):
		return true, false
	}
	return true, true
}

// showsProgress reports whether the terminal is known to show progress. What
// is behind a multiplexer isn't known: its environment is that of the terminal
// that it was started in.
func (t terminal) showsProgress() bool {
	program, version := t.env("TERM_PROGRAM"), t.env("TERM_PROGRAM_VERSION")
	switch {
	case t.multiplexer() != none:
		return false
	case t.env("WT_SESSION") != "", t.env("ConEmuANSI") == "ON":
		return true
	case program == "ghostty":
		return atLeast(version, ghosttyWithProgress)
	case program == "WezTerm":
		return atLeast(version, weztermWithProgress)
	case program == "iTerm.app":
		return atLeast(version, itermWithProgress)
	case t.env("LC_TERMINAL") == "iTerm2":
		return atLeast(t.env("LC_TERMINAL_VERSION"), itermWithProgress)
	}
	return t.is("ghostty") || t.number("VTE_VERSION") >= vteWithProgress ||
		t.number("KONSOLE_VERSION") >= konsoleWithProgress
}

// number is 0 for a variable that is no number.
func (t terminal) number(name string) int {
	n, err := strconv.Atoi(t.env(name))
	if err != nil {
		return 0
	}
	return n
}

// atLeast compares versions number by number. What isn't a number, such as a
// suffix, ends the version.
func atLeast(version, least string) bool {
	have := numbers(version)
	for i, want := range numbers(least) {
		if i >= len(have) || have[i] < want {
			return false
		}
		if have[i] > want {
			return true
		}
	}
	return true
}

func numbers(version string) []int {
	var all []int
	for part := range strings.FieldsFuncSeq(version, func(r rune) bool { return r == '.' || r == '-' }) {
		n, err := strconv.Atoi(part)
		if err != nil {
			break
		}
		all = append(all, n)
	}
	return all
}
