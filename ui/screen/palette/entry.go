package palette

import (
	tea "github.com/charmbracelet/bubbletea"
	"github.com/sahilm/fuzzy"
)

// Entry is something that can be found.
type Entry struct {
	// Kind is what sort of thing it is, such as "screen".
	Kind string
	// Name is what it is called, and Detail what else there is to say.
	Name, Detail string
	// Also are other names by which it is found, such as that in the other
	// language.
	Also string
	// Key is the key that does the same; "" if there is none.
	Key string
	// Do is the message that asks for it.
	Do tea.Msg
}

// haystack is entries as the matching wants them.
type haystack []Entry

func (h haystack) Len() int { return len(h) }

func (h haystack) String(i int) string { return h[i].Name + " " + h[i].Also + " " + h[i].Detail }

// find gives the entries whose letters match in their order, the best first.
// An empty query finds everything as it stands.
func find(entries []Entry, query string) []Entry {
	if query == "" {
		return entries
	}
	matches := fuzzy.FindFrom(query, haystack(entries))
	out := make([]Entry, len(matches))
	for i, m := range matches {
		out[i] = entries[m.Index]
	}
	return out
}
