package ptytest

import (
	"fmt"
	"strings"
)

// keyBytes turns keys such as "jj<down><ctrl+c>" into what a terminal sends.
func keyBytes(keys string) (string, error) {
	var b strings.Builder
	for keys != "" {
		before, rest, found := strings.Cut(keys, "<")
		b.WriteString(before)
		if !found {
			break
		}
		name, after, closed := strings.Cut(rest, ">")
		if !closed {
			return "", fmt.Errorf("no > after < in keys %q; write <lt> for the sign itself", keys)
		}
		s, ok := namedKey(name)
		if !ok {
			return "", fmt.Errorf("unknown key <%s>", name)
		}
		b.WriteString(s)
		keys = after
	}
	return b.String(), nil
}

func namedKey(name string) (string, bool) {
	if base, ok := strings.CutPrefix(name, "alt+"); ok && len(base) == 1 {
		return "\x1b" + base, true
	}
	if base, ok := strings.CutPrefix(name, "ctrl+"); ok && len(base) == 1 {
		return string(rune(base[0] & 0x1f)), true
	}
	s, ok := map[string]string{
		"enter": "\r", "esc": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "space": " ",
		"backspace": "\x7f", "delete": "\x1b[3~", "insert": "\x1b[2~", "lt": "<",
		"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
		"home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~",
		"f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~",
		"focus": "\x1b[I", "blur": "\x1b[O",
	}[name]
	return s, ok
}
