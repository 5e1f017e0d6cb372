package config

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAMissingFileIsAMistakeOnlyWhereOneWasAskedFor(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	if cfg, err := Load(Options{Env: environment(home)}); err != nil || cfg.FileFound {
		t.Errorf("with no file: found %v, error %v; want neither", cfg.FileFound, err)
	}
	none := filepath.Join(home, "none.toml")
	_, err := Load(Options{Env: environment(home, "CDSREDIS_CONFIG", none)})
	if m := mistakesOf(t, err)[0]; m.Problem != Unreadable || m.Source.Name != "CDSREDIS_CONFIG" {
		t.Errorf("mistake is %v, want an unreadable file named by CDSREDIS_CONFIG", m)
	}
	_, err = Load(Options{Env: environment(home, "CDSREDIS_CONFIG", fileIn(home)), Flags: map[string]string{"config": none}})
	if m := mistakesOf(t, err)[0]; m.Problem != Unreadable || m.Source.Name != "--config" {
		t.Errorf("mistake is %v, want an unreadable file named by --config", m)
	}
}

func TestAFileThatIsNoFileIsUnreadable(t *testing.T) {
	t.Parallel()
	_, err := Load(Options{Env: environment(t.TempDir()), Flags: map[string]string{"config": t.TempDir()}})
	if m := mistakesOf(t, err)[0]; m.Problem != Unreadable {
		t.Errorf("a directory gives %v, want an unreadable file", m)
	}
	huge := homeWith(t, strings.Repeat("# a long comment\n", maxFile/10))
	_, err = Load(Options{Env: environment(huge)})
	if m := mistakesOf(t, err)[0]; m.Problem != Unreadable || !strings.Contains(m.Value, "larger") {
		t.Errorf("a huge file gives %v, want one that is too large", m)
	}
}

func TestAFileWithASecretMustBeItsOwnersAlone(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("modes say nothing on Windows")
	}
	const with = "[profiles.p]\nsecret_key = \"s3cret\"\n"
	tests := map[string]struct {
		document string
		mode     os.FileMode
		right    bool
	}{
		"secret, 0600":           {with, 0o600, true},
		"secret, 0400":           {with, 0o400, true},
		"secret, group reads":    {with, 0o640, false},
		"secret, others read":    {with, 0o604, false},
		"no secret, others read": {"[profiles.p]\nsecret_id = \"x\"\n", 0o644, true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := homeWith(t, tt.document)
			if err := os.Chmod(fileIn(home), tt.mode); err != nil {
				t.Fatal(err)
			}
			_, err := Load(Options{Env: environment(home)})
			if tt.right {
				if err != nil {
					t.Errorf("mode %o is refused: %v", tt.mode, err)
				}
				return
			}
			m := mistakesOf(t, err)[0]
			if m.Problem != TooOpen || m.Mend != "chmod 600 "+fileIn(home) || strings.Contains(err.Error(), "s3cret") {
				t.Errorf("mode %o gives %v, want the command that mends it", tt.mode, m)
			}
		})
	}
}

func TestThePathInACommandIsQuotedForTheShell(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"/home/a/.config/c.toml": "/home/a/.config/c.toml",
		"/home/a b/c.toml":       "'/home/a b/c.toml'",
		"/home/it's/$x":          `'/home/it'\''s/$x'`,
		"/家/c.toml":              "'/家/c.toml'",
	}
	for path, want := range tests {
		if got := shellWord(path); got != want {
			t.Errorf("%q is quoted as %s, want %s", path, got, want)
		}
	}
}

func TestASyntaxErrorSaysWhereAndKeepsTheSecret(t *testing.T) {
	t.Parallel()
	for _, broken := range []string{
		"[profiles.p]\nsecret_key = s3cret\n",
		"[profiles.p]\nsecret_key = \"s3cret\n",
		"[profiles.p]\nsecret_key = \"s3cret\" \"s3cret\"\n",
		"[profiles.p]\nsecret_key = \"s3\\q s3cret\"\n",
		"[profiles.p]\nsecret_key = 5s3cret\n",
	} {
		_, err := Load(Options{Env: environment(homeWith(t, broken))})
		m := mistakesOf(t, err)[0]
		if m.Problem != BadSyntax || m.Source.Line != 2 {
			t.Errorf("%q gives %v at line %d, want bad syntax at line 2", broken, m, m.Source.Line)
		}
		if strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%q: the mistake repeats the secret: %v", broken, err)
		}
	}
}

func TestUnknownKeysAndTablesAreFoundAtAnyDepth(t *testing.T) {
	t.Parallel()
	_, err := Load(Options{Env: environment(homeWith(t, `endpoint = "cn"
log = { file = "", colour = true }
[[profiles.list]]
region = "x"
[profiles."a.b"]
profile = "x"
[profiles."a.b".more]
deep = 1
[other]
x = 1
`))})
	var got []string
	for _, m := range mistakesOf(t, err) {
		got = append(got, m.Key)
	}
	want := []string{"profiles.list", "profiles.a.b.profile", "profiles.a.b.more", "endpoint", "log.colour", "other"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("mistaken keys (-want +got):\n%s", diff)
	}
}

func TestProfilesThatAreNoTablesAreAMistake(t *testing.T) {
	t.Parallel()
	for document, key := range map[string]string{"profiles = 3\n": "profiles", "profiles.prod = 3\n": "profiles.prod"} {
		_, err := Load(Options{Env: environment(homeWith(t, document))})
		if m := mistakesOf(t, err)[0]; m.Problem != WrongType || m.Key != key || m.Source.Line != 1 {
			t.Errorf("%q gives %v, want a wrong type of %s at line 1", document, m, key)
		}
	}
}

func TestTheExampleIsTheDefault(t *testing.T) {
	t.Parallel()
	env := environment(t.TempDir())
	got, err := Load(Options{Env: env, Flags: map[string]string{"config": "example.toml"}})
	if err != nil {
		t.Fatal(err)
	}
	ignoreSources := cmp.Transformer("plain", func(s Source) string { return "" })
	ignorePlaces := cmp.FilterPath(func(p cmp.Path) bool {
		switch p.String() {
		case "File", "FileFound", "Profiles", "StateDir", "CacheDir":
			return true
		}
		return false
	}, cmp.Ignore())
	if diff := cmp.Diff(Default(), got, ignoreSources, ignorePlaces, revealed); diff != "" {
		t.Errorf("example.toml differs from the default (-default +example):\n%s", diff)
	}
}

func TestTheExampleNamesEverySettingOfTheFile(t *testing.T) {
	t.Parallel()
	example, err := os.ReadFile("example.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range settings() {
		last := s.key[strings.LastIndexByte(s.key, '.')+1:]
		if !strings.Contains(string(example), "\n"+last+" = ") && !strings.Contains(string(example), "\n# "+last+" = ") {
			t.Errorf("example.toml does not show %s", s.key)
		}
	}
}
