package config

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestThemesOfOnesOwnAreReadAndCanBeChosen(t *testing.T) {
	t.Parallel()
	home := homeWith(t, "theme = \"Mine\"\n[themes.Mine]\nbase = \"light\"\naccent = \"#ff8800\"\nline = \"238\"\n")
	cfg, err := Load(Options{Env: environment(home)})
	if err != nil {
		t.Fatal(err)
	}
	want := []OwnTheme{{Name: "Mine", Base: Light, Colours: map[string]string{"accent": "#ff8800", "line": "238"}}}
	if diff := cmp.Diff(want, cfg.Themes, cmpopts.IgnoreFields(OwnTheme{}, "From")); diff != "" {
		t.Errorf("themes (-want +got):\n%s", diff)
	}
	if cfg.Theme.V != "Mine" || cfg.Themes[0].From.Line != 2 {
		t.Errorf("theme %q from line %d, want Mine from line 2", cfg.Theme.V, cfg.Themes[0].From.Line)
	}
}

func TestMistakesInThemesAndKeysAreFoundAllAtOnce(t *testing.T) {
	t.Parallel()
	home := homeWith(t, `theme = "sepia"
ascii = "maybe"
[themes.a]
base = "b"
accent = "red"
glow = "#ffffff"
ok = 3
[keys]
quit = ["n"]
fly = ["f"]
sort = "s"
help = ["ctrl+nothing"]
`)
	check := func(keys map[string][]string) []KeyMistake {
		if diff := cmp.Diff(map[string][]string{"quit": {"n"}, "fly": {"f"}, "help": {"ctrl+nothing"}}, keys); diff != "" {
			t.Errorf("keys to check (-want +got):\n%s", diff)
		}
		return []KeyMistake{{Action: "fly"}, {Action: "help", Key: "ctrl+nothing"}, {Action: "quit", Key: "n", Other: "create"}}
	}
	_, err := Load(Options{Env: environment(home), CheckKeys: check})
	type seen struct {
		Key     string
		Line    int
		Problem Problem
	}
	var got []seen
	for _, m := range mistakesOf(t, err) {
		got = append(got, seen{m.Key, m.Source.Line, m.Problem})
	}
	want := []seen{
		{"themes.a.base", 4, NotOneOf}, {"themes.a.accent", 5, BadColour}, {"themes.a.glow", 6, UnknownKey}, {"themes.a.ok", 7, WrongType},
		{"keys.sort", 11, WrongType}, {"keys.fly", 10, UnknownAction}, {"keys.help", 12, BadKey}, {"keys.quit", 9, KeyClash},
		{"theme", 1, NotOneOf}, {"ascii", 2, NotOneOf},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("mistakes (-want +got):\n%s", diff)
	}
}

func TestKeysKeepTheirOrderInTheFile(t *testing.T) {
	t.Parallel()
	cfg, err := Load(Options{Env: environment(homeWith(t, "[keys]\nquit = [\"Q\"]\nfilter = [\"f\", \"/\"]\n"))})
	if err != nil {
		t.Fatal(err)
	}
	want := []KeyChoice{{Action: "quit", Keys: []string{"Q"}}, {Action: "filter", Keys: []string{"f", "/"}}}
	if diff := cmp.Diff(want, cfg.Keys, cmpopts.IgnoreFields(KeyChoice{}, "From")); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
}
