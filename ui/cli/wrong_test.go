package cli

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/pflag"

	"cdsredis/ui/uitest"
)

// wrongValues are what a setting may be given by a slip; an argument can't be
// longer.
func wrongValues() map[string]string {
	all := uitest.Odd()
	delete(all, "a megabyte")
	all["as long as can be"] = strings.Repeat("long ", 20_000)
	all["a number below"] = "-1"
	all["another's word"] = "maybe"
	return all
}

// Whatever a flag is given, it is taken or refused; in the latter case one line
// says so, nothing is started and nothing is written.
func TestAWrongValueIsOneLineAndStartsNothing(t *testing.T) {
	t.Parallel()
	// What these say is free, or is seen to be wrong when it is used.
	free := []string{"region", filterFlag, "log-file"}
	refused := 0
	for _, g := range settingFlags() {
		g.flags.VisitAll(func(f *pflag.Flag) {
			for what, value := range wrongValues() {
				if f.Name == "ascii" && value == "" {
					continue // it is given without one
				}
				got, started, written := runWith(t, []string{"--" + f.Name + "=" + value}, nil, "")
				if !started && got.code == ExitOK || started && !slices.Contains(free, f.Name) && !blank(value) {
					t.Errorf("--%s, %s: started is %v, and it ends with %d", f.Name, what, started, got.code)
				}
				if !started {
					refused++
					wantRefusal(t, "--"+f.Name+", "+what, got, written)
				}
			}
		})
	}
	if refused < 100 {
		t.Errorf("only %d values were refused", refused)
	}
}

func TestAWrongVariableIsOneLineAndStartsNothing(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"CDSREDIS_PROFILE", "CDSREDIS_ENDPOINT", "CDSREDIS_REFRESH", "CDSREDIS_LANG", "CDSREDIS_THEME", "CDSREDIS_SCREEN",
		"CDSREDIS_READ_ONLY", "CDSREDIS_ASCII", "CDSREDIS_ACCESSIBLE", "CDSREDIS_CA_FILE", "CDSREDIS_CONFIG", "CDSREDIS_LOG_LEVEL",
		"CDSREDIS_CURSOR", "CDSREDIS_NOTIFY_BELL", "CDSREDIS_NOTIFY_DESKTOP", "CDSREDIS_NOTIFY_PROGRESS", "CDSREDIS_NOTIFY_TITLE",
	} {
		for what, value := range wrongValues() {
			got, started, written := runWith(t, nil, []string{name, value}, "")
			if started && !blank(value) {
				t.Errorf("%s, %s: started, and it ends with %d", name, what, got.code)
			}
			if !started {
				wantRefusal(t, name+", "+what, got, written)
			}
		}
	}
}

func blank(value string) bool { return strings.TrimSpace(value) == "" }

func TestAWrongSettingOfTheFileIsOneLineAndStartsNothing(t *testing.T) {
	t.Parallel()
	values := []string{
		`1`, `-1`, `1.5`, `true`, `""`, `" "`, `"maybe"`, `[]`, `[1]`, `["a", 1]`, `{}`, `{ x = 1 }`, `1979-05-27`, `nan`,
		`"\u001b]0;title\u0007"`, `"a\nb"`, `"` + strings.Repeat("x", 10_000) + `"`, `"生产"`, `'`, `"`, `=`, ``,
	}
	for _, key := range []string{
		"profile", "region", "endpoint", "read_only", "refresh", "language", "theme", "ascii", "accessible", "screen", "ca_file",
		"notify", "log", "log.file", "log.level", "keys", "keys.quit", "themes", "themes.mine", "themes.mine.base", "profiles",
		"profiles.default", "profiles.default.secret_id", "profiles.default.secret_key", "profiles.default.secret_command",
		"profiles.default.colour", "profiles.default.protect", "no_such", "profiles.default.no_such",
	} {
		for _, value := range values {
			document := key + " = " + value + "\n"
			got, started, written := runWith(t, nil, nil, document)
			if !started {
				wantRefusal(t, ansi.Truncate(document, 60, "…"), got, written)
			} else if got.code != ExitOK {
				t.Errorf("%.60q: started, and it ends with %d", document, got.code)
			}
		}
	}
}

// runWith runs the dashboard with keys, and tells what it has written below
// the home.
func runWith(t *testing.T, args, env []string, document string) (got outcome, started bool, written []string) {
	t.Helper()
	tr := newTrial(t, args...).withKeys().with(env...)
	home := tr.variables["HOME"]
	if document != "" {
		tr.withFile(t, document)
	}
	before := filesBelow(t, home)
	for i, a := range tr.Args {
		if path, ok := strings.CutPrefix(a, "--log-file="); ok {
			tr.Args[i] = "--log-file=" + filepath.Join(home, "logs") + path
		}
	}
	tr.Dashboard = func(context.Context, Session) error {
		started = true
		return nil
	}
	got = tr.run(t.Context())
	for path := range maps.Keys(filesBelow(t, home)) {
		if !before[path] {
			written = append(written, path)
		}
	}
	return got, started, written
}

func filesBelow(t *testing.T, home string) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	err := filepath.WalkDir(home, func(path string, _ fs.DirEntry, err error) error {
		all[path] = true
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return all
}

// wantRefusal holds that a mistake is told in a line that can be read, under
// a heading, and has left nothing.
func wantRefusal(t *testing.T, what string, got outcome, written []string) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(got.stderr), "\n")
	if got.code != ExitUsage && got.code != ExitConfiguration || got.stdout != "" || len(lines) > 3 {
		t.Errorf("%s: ends with %d, %d lines and %q:\n%.500s", what, got.code, len(lines), got.stdout, got.stderr)
	}
	for _, line := range lines {
		if ansi.StringWidth(line) > longestLine {
			t.Errorf("%s: a line of %d cells: %.200s", what, ansi.StringWidth(line), line)
		}
	}
	uitest.WantPlain(t, got.stderr)
	if len(written) > 0 {
		t.Errorf("%s: wrote %q", what, written)
	}
}
