package config

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// environment is an Env of these variables, with a home directory.
func environment(home string, pairs ...string) Env {
	variables := map[string]string{"HOME": home}
	for i := 0; i < len(pairs); i += 2 {
		variables[pairs[i]] = pairs[i+1]
	}
	return func(name string) (string, bool) {
		value, ok := variables[name]
		return value, ok
	}
}

// homeWith is a home directory with that configuration file.
func homeWith(t *testing.T, document string) string {
	t.Helper()
	home := t.TempDir()
	path := fileIn(home)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(document), 0o600); err != nil {
		t.Fatal(err)
	}
	return home
}

func fileIn(home string) string { return filepath.Join(home, ".config", "cdsredis", "config.toml") }

// mistakesOf fails the test where err is not a *Mistakes.
func mistakesOf(t *testing.T, err error) []Mistake {
	t.Helper()
	all, ok := errors.AsType[*Mistakes](err)
	if !ok {
		t.Fatalf("error is %v (%T), want *Mistakes", err, err)
	}
	return all.List
}

func TestPrecedenceIsFlagsThenEnvironmentThenProfileThenFileThenDefault(t *testing.T) {
	t.Parallel()
	const top = "refresh = \"20s\"\n"
	const profile = "[profiles.default]\nrefresh = \"30s\"\n"
	tests := map[string]struct {
		document string
		env      []string
		flags    map[string]string
		want     time.Duration
		from     string
	}{
		"nothing said":          {want: 10 * time.Second, from: "default"},
		"the file's own":        {document: top, want: 20 * time.Second, from: "file FILE:1"},
		"profile over file":     {document: top + profile, want: 30 * time.Second, from: "file FILE:3"},
		"environment over both": {document: top + profile, env: []string{"CDSREDIS_REFRESH", "40s"}, want: 40 * time.Second, from: "environment CDSREDIS_REFRESH"},
		"flag over all":         {document: top + profile, env: []string{"CDSREDIS_REFRESH", "40s"}, flags: map[string]string{"refresh": "0"}, want: 0, from: "flag --refresh"},
		"an empty variable":     {document: top, env: []string{"CDSREDIS_REFRESH", ""}, want: 20 * time.Second, from: "file FILE:1"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := homeWith(t, tt.document)
			cfg, err := Load(Options{Env: environment(home, tt.env...), Flags: tt.flags})
			if err != nil {
				t.Fatal(err)
			}
			from := strings.ReplaceAll(cfg.Refresh.From.String(), fileIn(home), "FILE")
			if cfg.Refresh.V != tt.want || from != tt.from {
				t.Errorf("refresh is %v from %s, want %v from %s", cfg.Refresh.V, from, tt.want, tt.from)
			}
		})
	}
}

func TestEverySettingCanBeSetEverywhereItBelongs(t *testing.T) {
	t.Parallel()
	home := homeWith(t, `
profile = "prod"
language = "zh"
theme = "light"
screen = "tasks"
log = { file = "/tmp/a.log", level = "warn" }
notify = { bell = false, desktop = false, title = false, progress = "on" }
cursor = "mark"
ascii = "on"
[profiles.prod]
endpoint = "asia"
ca_file = "ca.pem"
secret_id = "id-of-file"
secret_command = ["print", "key"]
region = "CN_Beijing_A"
read_only = true
refresh = 45
protect = ["prod-*"]
colour = "red"
`)
	ca := filepath.Join(filepath.Dir(fileIn(home)), "ca.pem")
	if err := os.WriteFile(ca, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	path := fileIn(home)
	at := func(line int) Source { return Source{Origin: FromFile, Name: path, Line: line} }
	want := Config{
		File: path, FileFound: true, Profiles: []string{"prod"},
		StateDir: filepath.Join(home, ".local", "state", "cdsredis"), CacheDir: filepath.Join(home, ".cache", "cdsredis"),
		Profile: Value[string]{"prod", at(2)}, Language: Value[Language]{Chinese, at(3)},
		Theme: Value[Theme]{Light, at(4)}, Screen: Value[Screen]{ScreenTasks, at(5)}, ASCII: Value[ASCII]{ASCIIOn, at(9)}, Cursor: Value[Cursor]{CursorMark, at(8)},
		Notify:  Notify{Value[bool]{false, at(7)}, Value[bool]{false, at(7)}, Value[bool]{false, at(7)}, Value[Progress]{ProgressOn, at(7)}},
		LogFile: Value[string]{"/tmp/a.log", at(6)}, LogLevel: Value[slog.Level]{slog.LevelWarn, at(6)},
		Endpoint: Value[string]{"asia", at(11)}, CAFile: Value[string]{ca, at(12)},
		SecretID: Value[string]{"id-of-file", at(13)}, SecretCommand: Value[[]string]{[]string{"print", "key"}, at(14)},
		Region: Value[string]{"CN_Beijing_A", at(15)}, ReadOnly: Value[bool]{true, at(16)},
		Refresh: Value[time.Duration]{45 * time.Second, at(17)},
		Protect: Value[[]string]{[]string{"prod-*"}, at(18)}, Colour: Value[Colour]{"red", at(19)},
	}
	got, err := Load(Options{Env: environment(home)})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, revealed); diff != "" {
		t.Errorf("from the file (-want +got):\n%s", diff)
	}
}

// revealed compares secrets by what they hide.
var revealed = cmp.Transformer("reveal", func(s Secret) string { return s.Reveal() })

func TestEnvironmentAndFlagsReachEverySetting(t *testing.T) {
	t.Parallel()
	ca := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(ca, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	home := homeWith(t, "[profiles.a]\n[profiles.b]\n")
	cfg, err := Load(Options{
		Env: environment(home, "CDS_SECRET_ID", "the-id", "CDS_SECRET_KEY", "the-key\n", "CDSREDIS_CA_FILE", ca,
			"CDS_REGION", "R1", "CDSREDIS_PROFILE", "a", "CDSREDIS_ENDPOINT", "us", "CDSREDIS_THEME", "dark",
			"CDSREDIS_ASCII", "on", "CDSREDIS_LANG", "en", "CDSREDIS_SCREEN", "specs", "CDSREDIS_LOG_FILE", "~/log", "CDSREDIS_LOG_LEVEL", "error"),
		Flags: map[string]string{"region": "all", "profile": "b", "endpoint": "asia", "theme": "light", "ascii": "off", "lang": "zh_CN", "screen": "regions", "log-file": "x.log", "log-level": "DEBUG"},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := []any{cfg.SecretID.V, cfg.SecretKey.V.Reveal(), cfg.CAFile.V, cfg.Region.V, cfg.Profile.V, cfg.Endpoint.V, cfg.Theme.V, cfg.ASCII.V, cfg.Language.V, cfg.Screen.V, cfg.LogFile.V, cfg.LogLevel.V}
	want := []any{"the-id", "the-key", ca, "", "b", "asia", Light, ASCIIOff, Chinese, ScreenRegions, "x.log", slog.LevelDebug}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	for _, from := range []Source{cfg.Region.From, cfg.Profile.From, cfg.Endpoint.From, cfg.Theme.From, cfg.ASCII.From, cfg.Language.From, cfg.Screen.From, cfg.LogFile.From, cfg.LogLevel.From} {
		if from.Origin != FromFlag {
			t.Errorf("source is %v, want a flag", from)
		}
	}
}

func TestAllMistakesAreReportedAtOnceWithKeyAndSource(t *testing.T) {
	t.Parallel()
	home := homeWith(t, `refresh = "soon"
colour = "red"
log = 3
[profiles.default]
endpoint = "mars"
read_only = "yes"
secret_command = "pass show cds"
region.name = "x"
[profiles.other]
refresh = "10ms"
secret_key = "s3cret"
secret_command = ["pass"]
`)
	_, err := Load(Options{
		Env:           environment(home, "CDSREDIS_LANG", "fr", "CDSREDIS_CA_FILE", filepath.Join(home, "none.pem"), "CDSREDIS_READ_ONLY", "maybe"),
		Flags:         map[string]string{"refresh": "1d", "log-level": "loud"},
		CheckEndpoint: func(string) error { return errors.New("no") },
	})
	var got []string
	for _, m := range mistakesOf(t, err) {
		got = append(got, strings.ReplaceAll(m.Error(), home, "~"))
	}
	file := "file ~/.config/cdsredis/config.toml:"
	want := []string{
		`profiles.default.read_only (` + file + `6): must be true or false`,
		`profiles.default.secret_command (` + file + `7): must be a list of texts, such as ["pass", "show", "cds"]`,
		`profiles.default.region (` + file + `8): must be a text in quotes`,
		`profiles.other.secret_command (` + file + `12): secret_key and secret_command exclude each other; remove one`,
		`colour (` + file + `2): unknown key; remove it or mend its spelling`,
		`log (` + file + `3): must be a table, such as [log] or [profiles.prod]`,
		`profiles.other.refresh (` + file + `10): "10ms" is not 0 or a time from 1s to 24h, such as 10s or 2m`,
		`profiles.default.endpoint (` + file + `5): "mars" is not cn, asia, us or an https URL (http only to a loopback address)`,
		`read_only (environment CDSREDIS_READ_ONLY): "maybe" is not one of true, false`,
		`refresh (` + file + `1): "soon" is not 0 or a time from 1s to 24h, such as 10s or 2m`,
		`refresh (flag --refresh): "1d" is not 0 or a time from 1s to 24h, such as 10s or 2m`,
		`language (environment CDSREDIS_LANG): "fr" is not one of auto, zh, en`,
		`log.level (flag --log-level): "loud" is not one of debug, info, warn, error`,
		`ca_file (environment CDSREDIS_CA_FILE): cannot be opened: open ~/none.pem: no such file or directory`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("mistakes (-want +got):\n%s", diff)
	}
}

func TestMistakesComeWithWhatIsRight(t *testing.T) {
	t.Parallel()
	cfg, err := Load(Options{Env: environment(homeWith(t, "language = \"zh\"\nrefresh = \"x\"\n"))})
	if len(mistakesOf(t, err)) != 1 || cfg.Language.V != Chinese || cfg.Refresh.V != 10*time.Second {
		t.Errorf("got language %q and refresh %v with %v, want zh, the default and one mistake", cfg.Language.V, cfg.Refresh.V, err)
	}
}

func TestAProfileThatIsNamedMustExist(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		document, want string
	}{
		"none at all": {"", `profile (flag --profile): there is no profile "prod", and none at all; add [profiles.prod] to the file`},
		"others":      {"[profiles.b]\n[profiles.a]\n", `profile (flag --profile): there is no profile "prod"; there is a, b`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := Load(Options{Env: environment(homeWith(t, tt.document)), Flags: map[string]string{"profile": "prod"}})
			if got := mistakesOf(t, err)[0].Error(); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestNamesThatCannotBeSeenAreRefused(t *testing.T) {
	t.Parallel()
	home := homeWith(t, "[profiles.\"x\\u001b]0;t\\u0007\"]\n[profiles.default]\nregion = \"a\\u202eb\"\n")
	_, err := Load(Options{Env: environment(home), Flags: map[string]string{"region": "\x1b[31m"}})
	found := mistakesOf(t, err)
	if len(found) != 3 {
		t.Fatalf("found %v, want three mistakes", found)
	}
	for _, m := range found {
		if m.Problem != BadName || strings.ContainsAny(m.Error(), "\x1b\u202e") {
			t.Errorf("the mistake is %q; want a bad name, quoted", m.Error())
		}
	}
}

func TestRefreshTakesSecondsAndDurations(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		want  time.Duration
		right bool
	}{
		"0": {0, true}, "0s": {0, true}, "1s": {time.Second, true}, "30": {30 * time.Second, true}, "2m": {2 * time.Minute, true},
		"24h": {24 * time.Hour, true}, "999ms": {}, "-5s": {}, "-5": {}, "25h": {}, "": {}, "10 s": {}, "99999999999999999999": {},
	}
	for written, tt := range tests {
		got, wrong := parseRefresh(stated{text: written})
		if got != tt.want || (wrong == nil) != tt.right {
			t.Errorf("refresh %q is %v with mistake %v, want %v", written, got, wrong, tt.want)
		}
	}
}

func TestAnEndpointWithAPasswordIsRefusedAndNotRepeated(t *testing.T) {
	t.Parallel()
	_, err := Load(Options{Env: environment(t.TempDir(), "CDSREDIS_ENDPOINT", "https://me:s3cret@example.com")})
	if text := err.Error(); strings.Contains(text, "s3cret") || !strings.Contains(text, "@example.com") {
		t.Errorf("mistake is %q, want one with the host and without the password", text)
	}
}
