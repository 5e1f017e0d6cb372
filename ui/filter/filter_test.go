package filter

import (
	"io"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func TestEveryWordMustBeFoundWhateverItsCase(t *testing.T) {
	t.Parallel()
	row := Fold("Prod-Session", "● 运行中", "10.2.0.4:9736")
	for query, want := range map[string]bool{
		"":             true,
		"prod":         true,
		"PROD 运行":      true,
		"prod stopped": false,
		"10.2":         true,
		"session●":     false,
	} {
		if got := Parse(query).Match(row); got != want {
			t.Errorf("%q matches: %v, want %v", query, got, want)
		}
	}
}

func newTest() *Input {
	return New(theme.New(lipgloss.NewRenderer(io.Discard), true), "filter", "words")
}

func press(t *testing.T, f *Input, keys string) (changed bool) {
	t.Helper()
	for _, k := range uitest.Keys(t, keys) {
		changed = f.Update(k.(tea.KeyMsg))
	}
	return changed
}

func TestEnterKeepsAFilterAndEscapeClearsIt(t *testing.T) {
	t.Parallel()
	f := newTest()
	f.Open()
	if !press(t, f, "quit") {
		t.Error("typing did not change the filter")
	}
	press(t, f, "<enter>")
	if f.Typing() || f.Value() != "quit" {
		t.Errorf("after enter: typing %v, value %q; want it kept", f.Typing(), f.Value())
	}
	f.Open()
	if !press(t, f, "<esc>") || f.Typing() || f.Value() != "" {
		t.Errorf("after esc: typing %v, value %q; want it cleared", f.Typing(), f.Value())
	}
}

func TestTheCursorStandsAfterWhatWasTypedInCells(t *testing.T) {
	t.Parallel()
	f := newTest()
	f.Open()
	press(t, f, "生产")
	if got, want := f.CursorX(), len("  filter: ")+4; got != want {
		t.Errorf("cursor at %d, want %d", got, want)
	}
}
