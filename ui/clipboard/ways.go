package clipboard

import "strings"

// Kind is a kind of way to the clipboard.
type Kind int

// The kinds.
const (
	// Tmux hands the text to the tmux around the program. It keeps it for
	// pasting and passes it on to its terminal.
	Tmux Kind = iota + 1
	// Tool is a program of the desktop that this program runs on.
	Tool
	// Terminal asks the terminal by a sequence (OSC 52). It works through
	// SSH, and a terminal that refuses it says nothing.
	Terminal
)

// Way is a way to the clipboard.
type Way struct {
	Kind Kind
	// Program is what gets the text on its standard input; "" for Terminal.
	Program string
	Args    []string
}

// Surroundings are what the ways depend on.
type Surroundings struct {
	// System is the operating system, as runtime.GOOS has it.
	System string
	// Env looks up an environment variable.
	Env func(name string) string
	// Has tells whether a program is installed.
	Has func(program string) bool
}

// Ways are the ways that may work, the best first.
func Ways(s Surroundings) []Way {
	var ways []Way
	if s.Env("TMUX") != "" && s.Has("tmux") {
		ways = append(ways, Way{Kind: Tmux, Program: "tmux", Args: []string{"load-buffer", "-w", "-"}})
	}
	if !remote(s) {
		for _, w := range tools(s) {
			if s.Has(w.Program) {
				ways = append(ways, w)
			}
		}
	}
	if answersOSC52(s) {
		ways = append(ways, Way{Kind: Terminal})
	}
	return ways
}

// remote reports whether the clipboard is on another machine.
func remote(s Surroundings) bool {
	return s.Env("SSH_CONNECTION") != "" || s.Env("SSH_CLIENT") != "" || s.Env("SSH_TTY") != ""
}

// tools are those of the desktop that is running, if one is.
func tools(s Surroundings) []Way {
	var all []Way
	if s.System == "darwin" {
		all = append(all, Way{Kind: Tool, Program: "pbcopy"})
	}
	if s.Env("WAYLAND_DISPLAY") != "" {
		all = append(all, Way{Kind: Tool, Program: "wl-copy"})
	}
	if s.Env("DISPLAY") != "" {
		all = append(all,
			Way{Kind: Tool, Program: "xclip", Args: []string{"-selection", "clipboard"}},
			Way{Kind: Tool, Program: "xsel", Args: []string{"--clipboard", "--input"}})
	}
	return all
}

// answersOSC52 is false for the terminals that are known to have no
// clipboard or no ear for the sequence.
func answersOSC52(s Surroundings) bool {
	term := s.Env("TERM")
	return term != "" && term != "dumb" && term != "linux" && !strings.HasPrefix(term, "vt") &&
		s.Env("TERM_PROGRAM") != "Apple_Terminal"
}
