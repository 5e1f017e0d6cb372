package cli

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cdsredis/api"
	"cdsredis/state"
)

func TestShellsCompleteCommandsFlagsAndTheirValues(t *testing.T) {
	t.Parallel()
	for _, shell := range shells() {
		end := newTrial(t, "completion", shell).run(t.Context())
		if end.code != ExitOK || !strings.Contains(end.stdout, "__complete") || !strings.Contains(end.stdout, shell) {
			t.Errorf("completion %s ends with %d and %d bytes", shell, end.code, len(end.stdout))
		}
	}
	for line, want := range map[string]string{
		"ta":          "tasks",
		"--sc":        "--screen",
		"--screen ":   "instances",
		"--theme ":    "high-contrast",
		"--ascii=":    "on",
		"completion":  "completion",
		"completion ": "fish",
	} {
		args := append([]string{"__complete"}, strings.Split(line, " ")...)
		if end := newTrial(t, args...).run(t.Context()); !strings.Contains(end.stdout, want) {
			t.Errorf("after %q the shell is offered %q, want %s among it", line, end.stdout, want)
		}
	}
}

// offered is what a shell is offered after a line.
func offered(t *testing.T, tr *trial, line string) []string {
	t.Helper()
	tr.Args = append([]string{"__complete"}, strings.Split(line, " ")...)
	lines := strings.Split(tr.run(t.Context()).stdout, "\n")
	end := slices.IndexFunc(lines, func(s string) bool { return strings.HasPrefix(s, ":") })
	if end < 0 {
		t.Fatalf("after %q the answer is %q", line, lines)
	}
	if lines[end] != ":4" {
		t.Errorf("after %q files are offered too: %s", line, lines[end])
	}
	return lines[:end]
}

const devAndProd = "[profiles.dev]\nsecret_id = \"AKIDEXAMPLE5678\"\n[profiles.prod]\nsecret_id = \"AKIDEXAMPLE1234\"\n"

func TestProfilesAreCompletedFromTheConfiguration(t *testing.T) {
	t.Parallel()
	for line, want := range map[string][]string{
		"--profile ":                            {"dev", "prod"},
		"--profile p":                           {"prod"},
		"--profile=p":                           {"prod"},
		"--profile dev,":                        {"dev,prod"},
		"--profile dev,p":                       {"dev,prod"},
		"tasks --profile ":                      {"dev", "prod"},
		"tasks --profile dev,":                  {},
		"--config /nowhere/at/all --profile ":   {},
		"--profile nothing-is-called-like-this": {},
	} {
		if got := offered(t, newTrial(t).withFile(t, devAndProd), line); !slices.Equal(got, want) {
			t.Errorf("after %q the shell is offered %q, want %q", line, got, want)
		}
	}
}

func TestRegionsAreCompletedFromWhatWasSeenLast(t *testing.T) {
	t.Parallel()
	regions := []api.Region{
		{ID: "CN_Beijing_A", Name: "北京1", City: "北京", Area: "中国大陆", OnSale: true}, {Name: "没有编号"},
		{ID: "SR_Singapore_A", Name: "新加坡1", City: "新加坡", Area: "亚太", OnSale: true},
	}
	for line, want := range map[string][]string{
		"--profile prod --region ":                  {"all", "CN_Beijing_A\tBeijing 1", "SR_Singapore_A\tSingapore 1"},
		"--profile prod,dev --lang zh --region CN_": {"CN_Beijing_A\t北京1"},
		"--profile dev --region ":                   {},
		"--demo --profile prod --region ":           {},
	} {
		tr := newTrial(t).withFile(t, devAndProd).with("XDG_CACHE_HOME", t.TempDir())
		seen := state.Cache{Dir: tr.variables["XDG_CACHE_HOME"] + "/cdsredis"}
		scope := state.Scope{Profile: "prod", KeyTail: "1234", Endpoint: "cdsapi.capitalonline.net"}
		if err := seen.Save(scope, state.Answers{Regions: regions, At: time.Unix(0, 0)}); err != nil {
			t.Fatal(err)
		}
		if got := offered(t, tr, line); !slices.Equal(got, want) {
			t.Errorf("after %q the shell is offered %q, want %q", line, got, want)
		}
	}
}
