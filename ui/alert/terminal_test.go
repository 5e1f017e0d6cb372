package alert

import "testing"

func TestProgressIsShownByTheTerminalsThatAreKnownToShowIt(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		env  func(string) string
		want bool
	}{
		"nothing known":           {env(), false},
		"xterm":                   {env("TERM", "xterm-256color"), false},
		"Windows Terminal":        {env("WT_SESSION", "a-b"), true},
		"ConEmu":                  {env("ConEmuANSI", "ON"), true},
		"ConEmu without ANSI":     {env("ConEmuANSI", "OFF"), false},
		"Ghostty 1.2":             {env("TERM_PROGRAM", "ghostty", "TERM_PROGRAM_VERSION", "1.2.0"), true},
		"Ghostty 1.1":             {env("TERM_PROGRAM", "ghostty", "TERM_PROGRAM_VERSION", "1.1.3", "TERM", "xterm-ghostty"), false},
		"Ghostty over SSH":        {env("TERM", "xterm-ghostty"), true},
		"iTerm2 3.6.6":            {env("TERM_PROGRAM", "iTerm.app", "TERM_PROGRAM_VERSION", "3.6.6"), true},
		"iTerm2 3.5":              {env("TERM_PROGRAM", "iTerm.app", "TERM_PROGRAM_VERSION", "3.5.14"), false},
		"iTerm2 over SSH":         {env("LC_TERMINAL", "iTerm2", "LC_TERMINAL_VERSION", "3.10.0beta1"), true},
		"older iTerm2 over SSH":   {env("LC_TERMINAL", "iTerm2", "LC_TERMINAL_VERSION", "3.6"), false},
		"WezTerm":                 {env("TERM_PROGRAM", "WezTerm", "TERM_PROGRAM_VERSION", "20250209-182623-44866cc1"), true},
		"WezTerm's last release":  {env("TERM_PROGRAM", "WezTerm", "TERM_PROGRAM_VERSION", "20240203-110809-5046fc22"), false},
		"VTE 0.80":                {env("VTE_VERSION", "8000"), true},
		"VTE 0.74":                {env("VTE_VERSION", "7402"), false},
		"VTE of a strange number": {env("VTE_VERSION", "new"), false},
		"Konsole 26.04":           {env("KONSOLE_VERSION", "260400"), true},
		"Konsole 24.02":           {env("KONSOLE_VERSION", "240202"), false},
		"tmux in a terminal that shows it": {
			env("TMUX", "x", "WT_SESSION", "a-b"), false,
		},
		"screen in one": {env("STY", "x", "VTE_VERSION", "8000"), false},
	}
	for name, tt := range tests {
		if got := (terminal{env: tt.env}).showsProgress(); got != tt.want {
			t.Errorf("%s: shows progress is %v, want %v", name, got, tt.want)
		}
	}
}

func TestConsolesThatPrintCommandsAreKnown(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		"linux": true, "vt100": true, "vt102": true, "dumb": true, "ansi": true,
		"xterm": false, "vt220": false, "tmux-256color": false, "linux-gui": false, "": false,
	} {
		if got := (terminal{env: env("TERM", name)}).printsCommands(); got != want {
			t.Errorf("TERM=%s: prints is %v, want %v", name, got, want)
		}
	}
}
