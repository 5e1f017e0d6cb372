package uitest

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// Keys are the messages for keys written as text, with the names that bubbletea
// gives them between angle brackets: "redis<enter>", "<ctrl+c>", "<alt+x>",
// "<pgdown>", "<lt>" for the bracket itself.
func Keys(t testing.TB, keys string) []tea.Msg {
	t.Helper()
	var msgs []tea.Msg
	for keys != "" {
		var k tea.KeyMsg
		k, keys = nextKey(t, keys)
		msgs = append(msgs, k)
	}
	return msgs
}

func nextKey(t testing.TB, keys string) (tea.KeyMsg, string) {
	t.Helper()
	r := []rune(keys)[0]
	rest := keys[len(string(r)):]
	if r != '<' {
		return runeKey(r), rest
	}
	name, rest, ok := strings.Cut(rest, ">")
	if !ok {
		t.Fatalf("no > after < in keys %q; write <lt> for the sign itself", keys)
	}
	k, ok := namedKey(name)
	if !ok {
		t.Fatalf("unknown key <%s>", name)
	}
	return k, rest
}

func runeKey(r rune) tea.KeyMsg {
	if r == ' ' {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}
}

// namedKey finds a key by the name that bubbletea prints for it.
func namedKey(name string) (tea.KeyMsg, bool) {
	switch name {
	case "lt":
		return runeKey('<'), true
	case "space":
		return runeKey(' '), true
	}
	base, alt := strings.CutPrefix(name, "alt+")
	if r := []rune(base); alt && len(r) == 1 {
		k := runeKey(r[0])
		k.Alt = true
		return k, true
	}
	for kt := tea.KeyType(-100); kt <= tea.KeyBackspace; kt++ {
		if kt != tea.KeyRunes && kt.String() == base {
			return tea.KeyMsg{Type: kt, Alt: alt}, true
		}
	}
	return tea.KeyMsg{}, false
}

// Paste is the message for text that was pasted.
func Paste(text string) tea.Msg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}
}
