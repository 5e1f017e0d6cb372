package config

import (
	"slices"
	"strings"
	"testing"
)

func TestAProfileHasItsGuardsAndItsColour(t *testing.T) {
	t.Parallel()
	cfg, err := Load(Options{Env: environment(homeWith(t, `profile = "prod"
[profiles.prod]
protect = ["prod-*", "?-live"]
colour = "RED"
[profiles.dev]
`))})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(cfg.Protect.V, []string{"prod-*", "?-live"}) || cfg.Colour.V != "red" {
		t.Errorf("protect %v, colour %q", cfg.Protect.V, cfg.Colour.V)
	}
	if !slices.Equal(cfg.Profiles, []string{"dev", "prod"}) {
		t.Errorf("the profiles are %v", cfg.Profiles)
	}
}

func TestMistakesInGuardsAreReportedInEveryProfile(t *testing.T) {
	t.Parallel()
	for document, want := range map[string]string{
		"[profiles.x]\nprotect = [\"prod-[\"]": `profiles.x.protect (file`,
		"[profiles.x]\nprotect = [\"\"]":       `no pattern of names`,
		"[profiles.x]\nprotect = \"prod-*\"":   `a list of texts`,
		"[profiles.x]\ncolour = \"pink\"":      `"pink" is not one of red, yellow`,
		"protect = [\"prod-*\"]":               `unknown key`,
	} {
		if _, err := Load(Options{Env: environment(homeWith(t, document))}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", document, err, want)
		}
	}
}
