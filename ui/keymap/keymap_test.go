package keymap

import (
	"slices"
	"testing"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

func press(name string) tea.KeyMsg {
	if name == "enter" {
		return tea.KeyMsg{Type: tea.KeyEnter}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

func TestTheUsualKeysDoNotClashAndAreKeys(t *testing.T) {
	t.Parallel()
	if _, problems := New(nil); len(problems) > 0 {
		t.Errorf("the usual keys have problems: %+v", problems)
	}
	seen := map[Action]bool{}
	for _, u := range usuals() {
		if seen[u.action] {
			t.Errorf("%s stands twice in the list", u.action)
		}
		seen[u.action] = true
		for _, k := range u.keys {
			if !isKey(k) {
				t.Errorf("%s has %q, which is no key", u.action, k)
			}
		}
	}
}

func TestAChangedKeyTakesThePlaceOfTheUsualOnesAndIsShown(t *testing.T) {
	t.Parallel()
	m, problems := New(map[string][]string{"quit": {"Q", "ctrl+left"}})
	if len(problems) > 0 {
		t.Fatalf("problems: %+v", problems)
	}
	b := m.Binding("quit", Quit)
	if !key.Matches(press("Q"), b) || key.Matches(press("q"), b) {
		t.Errorf("quit is on %v, want Q and ctrl+left only", b.Keys())
	}
	if got := b.Help().Key; got != "Q/ctrl+left" {
		t.Errorf("the help shows %q, want Q/ctrl+left", got)
	}
}

func TestActionsThatDoTheSameShareABinding(t *testing.T) {
	t.Parallel()
	b := Map{}.Binding("create", Open, Create)
	if !key.Matches(press("n"), b) || !key.Matches(press("enter"), b) || b.Help().Key != "enter/n" {
		t.Errorf("the binding is %v, shown as %q", b.Keys(), b.Help().Key)
	}
}

func TestProblemsAreToldAllAtOnceWithBothActions(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		changed map[string][]string
		want    []Problem
	}{
		"an unknown action":               {map[string][]string{"fly": {"f"}}, []Problem{{Action: "fly"}}},
		"a key of the terminal's own":     {map[string][]string{"interrupt": {"x"}}, []Problem{{Action: "interrupt"}}},
		"what is no key":                  {map[string][]string{"quit": {"ctrl+nothing"}}, []Problem{{Action: "quit", Key: "ctrl+nothing"}}},
		"the usual key of another":        {map[string][]string{"quit": {"n"}}, []Problem{{Action: "quit", Key: "n", Other: "create"}}},
		"two that were changed":           {map[string][]string{"sort": {"z"}, "filter": {"z"}}, []Problem{{Action: "filter", Key: "z", Other: "sort"}}},
		"a key that is fixed":             {map[string][]string{"quit": {"ctrl+c"}}, []Problem{{Action: "quit", Key: "ctrl+c", Other: "interrupt"}}},
		"keys in different places":        {map[string][]string{"delete": {"a"}}, nil},
		"a key that another no more has":  {map[string][]string{"quit": {"n"}, "create": {"z"}}, nil},
		"several at once, sorted by name": {map[string][]string{"b": {"x"}, "a": {"y"}}, []Problem{{Action: "a"}, {Action: "b"}}},
	} {
		if _, got := New(c.changed); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestFixedKeysComeBesideTheUsersOwnAndTakenOnesStayAway(t *testing.T) {
	t.Parallel()
	own, _ := New(map[string][]string{"down": {"ctrl+t", "n"}, "back": {"b"}})
	letter := func(k string) bool { return k == "n" || k == "j" || k == "g" }
	for name, c := range map[string]struct {
		got   key.Binding
		keys  []string
		shown string
	}{
		"as it is":              {Map{}.Fixed("", []string{"down"}, nil, Down), []string{"down", "j"}, "↓/j"},
		"one is taken":          {Map{}.Fixed("", []string{"down"}, letter, Down), []string{"down"}, "↓"},
		"the user's own":        {own.Fixed("", []string{"down"}, nil, Down), []string{"down", "ctrl+t", "n"}, "↓/ctrl+t/n"},
		"of these one is taken": {own.Fixed("", []string{"down"}, letter, Down), []string{"down", "ctrl+t"}, "↓/ctrl+t"},
		"none is fixed":         {Map{}.Fixed("", nil, letter, Home), []string{"home"}, "home"},
		"two actions":           {own.Fixed("", []string{"esc"}, nil, Back, Quit), []string{"esc", "b", "q"}, "esc/b"},
		"two usual ones":        {Map{}.Fixed("", []string{"esc"}, nil, Back, Quit), []string{"esc", "backspace", "q"}, "esc"},
	} {
		if !slices.Equal(c.got.Keys(), c.keys) || c.got.Help().Key != c.shown {
			t.Errorf("%s: %v shown as %q, want %v as %q", name, c.got.Keys(), c.got.Help().Key, c.keys, c.shown)
		}
	}
}
