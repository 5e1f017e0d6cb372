package config

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// added loads the file of a home after a profile was added to it.
func added(t *testing.T, document string, p NewProfile) (Config, string) {
	t.Helper()
	home := homeWith(t, document)
	path := fileIn(home)
	if err := AddProfile(path, p); err != nil {
		t.Fatal(err)
	}
	cfg, err := Load(Options{Env: environment(home)})
	if err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the file's mode is %v (%v), want 0600", info.Mode(), err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".config-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	return cfg, string(written)
}

func TestAProfileIsAddedToWhatTheFileSays(t *testing.T) {
	t.Parallel()
	p := NewProfile{Name: "prod", Endpoint: "us", SecretID: "AKID", SecretKey: NewSecret(`k"e\y`), Region: "R1"}
	const before = "# mine\ntheme = \"light\" # so\n[log]\nlevel = \"warn\""
	cfg, written := added(t, before, p)
	if cfg.Profile.V != "prod" || cfg.Endpoint.V != "us" || cfg.SecretID.V != "AKID" || cfg.SecretKey.V.Reveal() != `k"e\y` || cfg.Region.V != "R1" || cfg.Theme.V != Light {
		t.Errorf("in force is %+v", cfg)
	}
	if !strings.Contains(written, before) {
		t.Errorf("what the file said has changed:\n%s", written)
	}
}

func TestTheUsualProfileStaysTheOneThatTheFileChose(t *testing.T) {
	t.Parallel()
	cfg, _ := added(t, "profile = \"dev\"\n[profiles.dev]\nsecret_id = \"D\"\n", NewProfile{Name: "prod.eu", SecretID: "P", SecretKey: NewSecret("k")})
	if cfg.Profile.V != "dev" || cfg.SecretID.V != "D" || !slices.Equal(cfg.Profiles, []string{"dev", "prod.eu"}) {
		t.Errorf("the profile is %s with %s, of %v", cfg.Profile.V, cfg.SecretID.V, cfg.Profiles)
	}
}

func TestAFileIsMadeWithItsFolder(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	if err := AddProfile(fileIn(home), NewProfile{Name: "default", SecretID: "A", SecretKey: NewSecret("k")}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Dir(fileIn(home)))
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("the folder: %v, %v, want 0700", info, err)
	}
	written, err := os.ReadFile(fileIn(home))
	if want := "[profiles.default]\nsecret_id = \"A\"\nsecret_key = \"k\"\n"; err != nil || string(written) != want {
		t.Errorf("the file is %q (%v), want %q", written, err, want)
	}
}

func TestALinkToTheFileStays(t *testing.T) {
	t.Parallel()
	home := homeWith(t, "theme = \"light\"\n")
	target := filepath.Join(t.TempDir(), "dotfiles.toml")
	if err := errors.Join(os.Rename(fileIn(home), target), os.Symlink(target, fileIn(home))); err != nil {
		t.Skip(err)
	}
	if err := AddProfile(fileIn(home), NewProfile{Name: "x", SecretID: "A"}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(fileIn(home))
	written, read := os.ReadFile(target)
	if err != nil || read != nil || info.Mode()&os.ModeSymlink == 0 || !strings.Contains(string(written), "[profiles.x]") {
		t.Errorf("link %v (%v), target %q (%v)", info, err, written, read)
	}
}

func TestWhatCannotBeAddedLeavesTheFileAlone(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		document string
		want     error
	}{
		"the profile is there": {"[profiles.x]\n", ErrProfileExists},
		"no TOML":              {"secret = s3cret\n", nil},
		"a table in a line":    {"profiles = { y = {} }\n", nil},
	} {
		home := homeWith(t, tt.document)
		err := AddProfile(fileIn(home), NewProfile{Name: "x", SecretID: "A", SecretKey: NewSecret("s3cret")})
		if err == nil || tt.want != nil && !errors.Is(err, tt.want) || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%s: got %v, want %v and no secret", name, err, tt.want)
		}
		if written, _ := os.ReadFile(fileIn(home)); string(written) != tt.document {
			t.Errorf("%s: the file is %q now", name, written)
		}
	}
}

func TestAnyTextComesBackFromTheFile(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := strings.ToValidUTF8(rapid.String().Draw(t, "text"), "")
		p := NewProfile{Name: "n" + s, SecretID: "i" + s, SecretKey: NewSecret("k" + s)}
		document, err := p.into(nil)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		l := &loader{}
		f := file{}
		l.decode(&f, document)
		got := f.profiles[p.Name]
		if (len(l.mistakes) > 0) == isShown(p.Name) || got["secret_id"].text != p.SecretID || got["secret_key"].text != "k"+s {
			t.Fatalf("%q came back as %+v: %v", s, got, l.mistakes)
		}
	})
}
