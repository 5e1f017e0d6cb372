// Package typed is about lines of text that are typed into.
package typed

import (
	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/api"
)

// Line is an empty line that takes up to limit characters. It has no styles
// and draws no cursor: those who show it do.
func Line(limit int) textinput.Model {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = limit
	plain := lipgloss.NewStyle()
	in.TextStyle, in.PlaceholderStyle, in.Cursor.Style, in.Cursor.TextStyle = plain, plain, plain, plain
	in.Cursor.SetMode(cursor.CursorHide)
	return in
}

// Harmless is a key without what must not be shown, as a text that was copied
// from elsewhere may have it: escape sequences, what turns a line around, and
// what nobody sees.
func Harmless(k tea.KeyMsg) tea.KeyMsg {
	if k.Type == tea.KeyRunes {
		k.Runes = []rune(api.Clean(string(k.Runes)))
	}
	return k
}
