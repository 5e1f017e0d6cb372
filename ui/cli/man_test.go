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
