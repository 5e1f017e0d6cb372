//go:build unix

package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is refused is not read either: only the one mistake is told.
func TestAFileThatOthersCanWriteIsRefused(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		file, dir os.FileMode
		group     int
		refused   string // the path of the mistake, below the home
	}{
		"its owner's alone":     {0o600, 0o700, -1, ""},
		"readable by all":       {0o644, 0o755, -1, ""},
		"writable by all":       {0o602, 0o755, -1, "config.toml"},
		"writable by a group":   {0o620, 0o755, 4321, "config.toml"},
		"its folder by all":     {0o600, 0o777, -1, "."},
		"its folder by a group": {0o600, 0o770, 4321, "."},
		"a sticky folder":       {0o600, 0o777 | os.ModeSticky, -1, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := homeWith(t, "no_such_setting = 1\n")
			file := fileIn(home)
			dir := filepath.Dir(file)
			for path, mode := range map[string]os.FileMode{file: c.file, dir: c.dir} {
				if err := os.Chown(path, -1, c.group); err != nil {
					t.Skipf("cannot give a file to a group: %v", err)
				}
				if err := os.Chmod(path, mode); err != nil {
					t.Fatal(err)
				}
			}
			_, err := Load(Options{Env: environment(home)})
			m := mistakesOf(t, err)[0]
			if c.refused == "" {
				if m.Problem != UnknownKey {
					t.Errorf("mistake is %v, want the file to be read", m)
				}
				return
			}
			at := filepath.Join(dir, c.refused)
			mend := map[bool]string{true: "chmod 700 ", false: "chmod 600 "}[at == dir] + at
			if m.Problem != Shared || m.Source.Name != at || m.Mend != mend {
				t.Errorf("mistake is %+v, want %s refused", m, at)
			}
			if strings.Contains(err.Error(), "no_such_setting") {
				t.Errorf("the file was read all the same: %v", err)
			}
		})
	}
}

func TestAFileOfSomebodyElseIsRefused(t *testing.T) {
	t.Parallel()
	home := homeWith(t, "")
	for _, path := range []string{fileIn(home), filepath.Dir(fileIn(home))} {
		if err := os.Chown(path, 54321, -1); err != nil {
			t.Skipf("cannot give a file away: %v", err)
		}
		_, err := Load(Options{Env: environment(home)})
		if m := mistakesOf(t, err)[0]; m.Problem != ForeignOwner || m.Value != "54321" || m.Source.Name != path {
			t.Errorf("mistake is %+v, want that %s belongs to 54321", m, path)
		}
		if err := os.Chown(path, os.Geteuid(), -1); err != nil {
			t.Fatal(err)
		}
	}
}
