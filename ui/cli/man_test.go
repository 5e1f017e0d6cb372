package cli

import (
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

func TestTheManualHasEveryCommandAndFlagAndNoStrayRequest(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "man")
	tr.Terminal = false
	end := tr.run(t.Context())
	if end.code != ExitOK || end.stderr != "" {
		t.Fatalf("man ends with %d and %q", end.code, end.stderr)
	}
	known := regexp.MustCompile(`^\.(TH|SH|SS|TP|nf|fi)( |$)`)
	for line := range strings.Lines(end.stdout) {
		if line = strings.TrimSuffix(line, "\n"); strings.HasPrefix(line, ".") && !known.MatchString(line) || strings.HasPrefix(line, "'") {
			t.Errorf("a line is taken for a request: %q", line)
		}
	}
	r := &run{Program: newTrial(t).Program}
	for _, cmd := range r.root().Commands() {
		if cmd.Name() != "help" {
			contains(t, end.stdout, ".SS cdsredis "+cmd.Name())
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden {
				contains(t, end.stdout, `\fB\-\-`+strings.ReplaceAll(f.Name, "-", `\-`)+`\fR`)
			}
		})
	}
	for _, title := range []string{".SH ENVIRONMENT", ".SH EXIT CODES", ".SH FAULTS"} {
		if n := strings.Count(end.stdout, title+"\n"); n != 1 {
			t.Errorf("%s stands there %d times, want once", title, n)
		}
	}
}

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
