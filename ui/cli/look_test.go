package cli

import (
	"slices"
	"testing"

	"cdsredis/config"
	"cdsredis/ui/theme"
)

// The configuration and the themes each have a list, since neither knows of
// the other.
func TestTheConfigurationKnowsTheThemesThereAre(t *testing.T) {
	t.Parallel()
	var names []string
	for _, n := range config.BuiltInThemes() {
		names = append(names, string(n))
	}
	if got := theme.BuiltIn().Names(); !slices.Equal(names, got) {
		t.Errorf("the configuration knows the themes %v, there are %v", names, got)
	}
	tokens := slices.Sorted(slices.Values(config.ThemeTokens()))
	if got := theme.Tokens(); !slices.Equal(tokens, got) {
		t.Errorf("the configuration knows the colours %v, there are %v", tokens, got)
	}
}

func TestKeysThatClashAreMistakesThatNameBothActions(t *testing.T) {
	t.Parallel()
	got := checkKeys(map[string][]string{"quit": {"n"}})
	want := []config.KeyMistake{{Action: "quit", Key: "n", Other: "create"}}
	if !slices.Equal(got, want) {
		t.Errorf("mistakes are %+v, want %+v", got, want)
	}
}
