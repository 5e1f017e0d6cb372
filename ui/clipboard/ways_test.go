package clipboard

import (
	"slices"
	"strings"
	"testing"
)

func TestTheWaysFollowFromTheSurroundings(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		system, env, installed string
		want                   string
	}{
		"bare terminal":           {"linux", "TERM=xterm-256color", "", "terminal"},
		"tmux":                    {"linux", "TERM=tmux-256color TMUX=/tmp/t", "tmux", "tmux, terminal"},
		"tmux without its client": {"linux", "TERM=tmux-256color TMUX=/tmp/t", "", "terminal"},
		"outside tmux":            {"linux", "TERM=xterm", "tmux", "terminal"},
		"Wayland":                 {"linux", "TERM=foot WAYLAND_DISPLAY=wayland-0 DISPLAY=:0", "wl-copy xclip xsel", "wl-copy, xclip, xsel, terminal"},
		"X":                       {"linux", "TERM=xterm DISPLAY=:0", "wl-copy xsel", "xsel, terminal"},
		"no display":              {"linux", "TERM=xterm", "wl-copy xclip xsel", "terminal"},
		"SSH with forwarded X":    {"linux", "TERM=xterm DISPLAY=localhost:10.0 SSH_CONNECTION=1", "xclip", "terminal"},
		"SSH known by its tty":    {"linux", "TERM=xterm DISPLAY=:0 SSH_TTY=/dev/pts/1", "xclip", "terminal"},
		"SSH and tmux":            {"linux", "TERM=screen SSH_CLIENT=1 TMUX=/tmp/t DISPLAY=:0", "tmux xclip", "tmux, terminal"},
		"Mac":                     {"darwin", "TERM=xterm TERM_PROGRAM=iTerm.app", "pbcopy", "pbcopy, terminal"},
		"Mac's own terminal":      {"darwin", "TERM=xterm TERM_PROGRAM=Apple_Terminal", "pbcopy", "pbcopy"},
		"Mac through SSH":         {"darwin", "TERM=xterm SSH_CONNECTION=1", "pbcopy", "terminal"},
		"console":                 {"linux", "TERM=linux", "", ""},
		"serial line":             {"linux", "TERM=vt220", "", ""},
		"dumb":                    {"linux", "TERM=dumb", "", ""},
		"nothing known":           {"linux", "", "", ""},
	}
	for name, tt := range tests {
		got := Ways(Surroundings{System: tt.system, Env: environment(tt.env), Has: func(program string) bool {
			return slices.Contains(strings.Fields(tt.installed), program)
		}})
		if s := words(got); s != tt.want {
			t.Errorf("%s: %q, want %q", name, s, tt.want)
		}
	}
}

func environment(env string) func(string) string {
	return func(name string) string {
		for _, v := range strings.Fields(env) {
			if value, ok := strings.CutPrefix(v, name+"="); ok {
				return value
			}
		}
		return ""
	}
}

func words(ways []Way) string {
	var names []string
	for _, w := range ways {
		if w.Kind == Terminal {
			names = append(names, "terminal")
			continue
		}
		names = append(names, w.Program)
	}
	return strings.Join(names, ", ")
}
