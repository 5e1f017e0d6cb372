package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"cdsredis/config"
	"cdsredis/ui/keymap"
)

func TestWithoutATerminalNothingIsDrawn(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		terminal bool
		term     string
		en, zh   string
	}{
		"redirected": {false, "xterm", "must both be one", "都必须是终端"},
		"dumb":       {true, "dumb", `TERM is "dumb"`, "TERM 为 “dumb”"},
	}
	for name, tt := range tests {
		for _, args := range [][]string{{}, {"--demo"}} {
			for locale, want := range map[string]string{"en_US": tt.en, "zh_CN": tt.zh} {
				tr := newTrial(t, args...).withKeys().with("LANG", locale, "TERM", tt.term)
				tr.Terminal = tt.terminal
				tr.Dashboard = func(context.Context, Session) error {
					t.Errorf("%s %v: the dashboard was opened", name, args)
					return nil
				}
				got := tr.run(t.Context())
				if got.code != ExitUsage || got.stdout != "" || strings.ContainsRune(got.stderr, '\x1b') {
					t.Errorf("%s %v ends with %+v, want 2 and no escape code", name, args, got)
				}
				contains(t, got.stderr, want)
			}
		}
	}
}

func TestWithoutCredentialsTheWaysToGiveThemAreTold(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		env  []string
		want []string
	}{
		"none, English": {nil, []string{"no credentials"}},
		"none, Chinese": {[]string{"LANG", "zh_CN"}, []string{"没有访问凭证"}},
		"no key":        {[]string{"CDS_SECRET_ID", "AKID"}, []string{"no secret key"}},
		"no id":         {[]string{"CDS_SECRET_KEY", "s3cret"}, []string{"no access key id"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t).with(tt.env...)
			got := tr.run(t.Context())
			if got.code != ExitConfiguration || strings.Contains(got.stderr, "s3cret") {
				t.Errorf("ends with %+v, want 3", got)
			}
			contains(t, got.stderr, append(tt.want, "CDS_SECRET_ID", "CDS_SECRET_KEY", "secret_command", "chmod 600",
				filepath.Join(tr.variables["HOME"], ".config", "cdsredis", "config.toml"), "cdsredis --demo")...)
		})
	}
}

func TestTheDashboardIsGivenWhatIsInForce(t *testing.T) {
	t.Parallel()
	var got Session
	tr := newTrial(t, "--region", "R1", "--screen", "tasks", "--refresh", "5s", "--theme", "light", "--lang", "zh", "--read-only",
		"--ascii", "--filter", "status:running").
		withKeys().withFile(t, "profile = \"prod\"\n[profiles.prod]\nendpoint = \"us\"\n[keys]\nquit = [\"Q\"]\n[themes.mine]\nok = \"2\"\n")
	tr.Dashboard = func(_ context.Context, s Session) error {
		got = s
		return nil
	}
	if end := tr.run(t.Context()); end.code != ExitOK || end.stdout != "" || end.stderr != "" {
		t.Fatalf("ends with %+v, want a silent 0", end)
	}
	host, readOnly := got.Client.Host(), got.Client.ReadOnly()
	if host != "cdsapi-us.capitalonline.net" || !readOnly {
		t.Errorf("the client is for %s, read-only %v", host, readOnly)
	}
	if got.Now == nil || got.Lend == nil {
		t.Error("the dashboard is given no clock, or no way to lend the terminal")
	}
	if got.Connect == nil {
		t.Error("the dashboard is not told how to connect to another profile")
	}
	if n := got.NewProfiles; n == nil || n.File != filepath.Join(tr.variables["HOME"], ".config", "cdsredis", "config.toml") || !slices.Equal(n.Taken, []string{"prod"}) {
		t.Errorf("other profiles are made by %+v", n)
	}
	got.Now, got.Lend, got.Connect, got.NewProfiles = nil, nil, nil, nil // functions can't be compared
	if keys := got.Keys.Binding("", keymap.Quit).Keys(); !slices.Equal(keys, []string{"Q"}) {
		t.Errorf("quit is on %v, want Q", keys)
	}
	if len(got.Themes) != 1 || got.Themes[0].Colours["ok"] != "2" {
		t.Errorf("the themes of the file are %+v", got.Themes)
	}
	home := tr.variables["HOME"]
	want := Session{
		Client: got.Client, Logger: got.Logger, Endpoint: host, Profile: "prod", Profiles: []string{"prod"}, KeyTail: "1234", Region: "R1",
		Themes: got.Themes, Keys: got.Keys, ASCII: config.ASCIIOn, Cursor: config.CursorAuto, Filter: "status:running",
		Screen: config.ScreenTasks, Language: config.Chinese, Theme: config.Light, Refresh: 5 * time.Second,
		Notify: config.Default().Notify, StateDir: filepath.Join(home, ".local", "state", "cdsredis"), CacheDir: filepath.Join(home, ".cache", "cdsredis"),
		ExportDir: filepath.Join(home, ".local", "state", "cdsredis", "exports"),
		Version:   version(),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("session is\n%+v, want\n%+v", got, want)
	}
}

func TestHowTheDashboardEndsIsTheExitCode(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		err    error
		code   int
		stderr string
	}{
		"left":         {nil, ExitOK, ""},
		"failed":       {errors.New("out of ink"), ExitFailure, "cdsredis: out of ink\n"},
		"usage":        {fmt.Errorf("x: %w", &usageError{text: "no"}), ExitUsage, "cdsredis: x: no\n"},
		"mistakes":     {&config.Mistakes{List: []config.Mistake{{Problem: config.TwoSecrets}}}, ExitConfiguration, "cdsredis: the configuration has mistakes:\n  default: secret_key and secret_command exclude each other; remove one\n"},
		"with a break": {errors.New("one\ntwo\x1b[2J"), ExitFailure, "cdsredis: one\ntwo\n"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t).withKeys()
			tr.Dashboard = func(context.Context, Session) error { return tt.err }
			if got := tr.run(t.Context()); got.code != tt.code || got.stderr != tt.stderr {
				t.Errorf("ends with %+v, want %d and %q", got, tt.code, tt.stderr)
			}
		})
	}
}

func TestMistakesEndBeforeTheDashboardAllAtOnce(t *testing.T) {
	t.Parallel()
	noPEM := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(noPEM, []byte("nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		args, env []string
		file      string
		want      []string
	}{
		"several":        {[]string{"--refresh", "x", "--endpoint", "http://example.com"}, nil, "nonsense = 1\n", []string{"refresh (flag --refresh)", "nonsense (file ", ":1)", "endpoint (flag --endpoint)"}},
		"in Chinese":     {[]string{"--lang", "zh", "--refresh", "x"}, nil, "", []string{"配置有误", "refresh（选项 --refresh）"}},
		"secret command": {nil, []string{"CDS_SECRET_KEY", ""}, "[profiles.default]\nsecret_command = [\"/none/such\"]\n", []string{"secret_command (file ", ":2)", "the command failed"}},
		"CA file":        {nil, []string{"CDSREDIS_CA_FILE", noPEM}, "", []string{"the connection cannot be set up"}},
		"log file":       {[]string{"--log-file", filepath.Join(noPEM, "log")}, nil, "", []string{"the log cannot be written"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t, tt.args...).withKeys().with(tt.env...).withFile(t, tt.file)
			tr.Dashboard = func(context.Context, Session) error {
				t.Error("the dashboard was opened")
				return nil
			}
			got := tr.run(t.Context())
			if got.code != ExitConfiguration {
				t.Errorf("ends with %+v, want 3", got)
			}
			contains(t, got.stderr, tt.want...)
		})
	}
}

func TestTheLogIsItsOwnersAndHoldsNoSecret(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "log")
	if err := os.WriteFile(path, []byte("before\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	tr := newTrial(t, "--log-file", path, "--log-level", "warn").withKeys()
	var redirected *slog.Logger
	tr.RedirectLogs = func(l *slog.Logger) { redirected = l }
	tr.Dashboard = func(_ context.Context, s Session) error {
		s.Logger.Info("too quiet")
		redirected.Warn("by a library", "session", s)
		return nil
	}
	if got := tr.run(t.Context()); got.code != ExitOK || got.stdout != "" || got.stderr != "" {
		t.Fatalf("ends with %+v, want a silent 0", got)
	}
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, string(written), "before\n", "level=WARN", "by a library")
	if log := string(written); strings.Contains(log, "too quiet") || strings.Contains(log, "s3cret") {
		t.Errorf("the log holds too much:\n%s", log)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the log has mode %o, want 600", info.Mode().Perm())
	}
}

func TestWithoutALogFileNothingIsLogged(t *testing.T) {
	t.Parallel()
	tr := newTrial(t).withKeys()
	tr.Dashboard = func(ctx context.Context, s Session) error {
		if s.Logger.Enabled(ctx, slog.LevelError) {
			t.Error("the log is open")
		}
		return nil
	}
	if got := tr.run(t.Context()); got.code != ExitOK {
		t.Errorf("ends with %+v, want 0", got)
	}
}
