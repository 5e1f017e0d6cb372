package export

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

var at = time.Date(2026, 10, 1, 15, 4, 5, 0, time.UTC)

func TestAnExportIsAFileOfItsOwnThatOnlyItsOwnerReads(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "state", "exports")
	for _, want := range []string{"instances-20261001-150405.csv", "instances-20261001-150405-2.csv", "instances-20261001-150405-3.csv"} {
		path, err := Save(dir, at, ExtCSV, []byte(want))
		if err != nil || path != filepath.Join(dir, want) {
			t.Fatalf("saved as %s, %v; want %s", path, err, want)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("%s holds %q, %v", path, got, err)
		}
		for what, mode := range map[string]fs.FileMode{path: 0o600, dir: 0o700} {
			info, err := os.Stat(what)
			if err != nil {
				t.Fatal(err)
			}
			if info.Mode().Perm() != mode && runtime.GOOS != "windows" {
				t.Errorf("%s has mode %v, want %v", what, info.Mode().Perm(), mode)
			}
		}
	}
}

func TestAnExportFollowsNoLink(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	victim := filepath.Join(dir, "victim")
	if err := os.WriteFile(victim, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(victim, filepath.Join(dir, "instances-20261001-150405.md")); err != nil {
		t.Skip(err)
	}
	path, err := Save(dir, at, ExtMarkdown, []byte("x"))
	if err != nil || filepath.Base(path) != "instances-20261001-150405-2.md" {
		t.Errorf("saved as %s, %v", path, err)
	}
	if got, _ := os.ReadFile(victim); string(got) != "mine" {
		t.Errorf("what the link leads to holds %q now", got)
	}
}

func TestAnExportGoesOnlyWhereNobodyElseCanReadOrChangeIt(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("modes say nothing here")
	}
	home := t.TempDir()
	other := filepath.Join(home, "other")
	for path, mode := range map[string]fs.FileMode{other: 0o755, filepath.Join(home, "open"): 0o770, filepath.Join(home, "read"): 0o755} {
		if err := errors.Join(os.Mkdir(path, 0o700), os.Chmod(path, mode)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(other, filepath.Join(home, "link")); err != nil {
		t.Fatal(err)
	}
	for name, saved := range map[string]bool{"link": false, "open": false, "read": true} {
		if _, err := Save(filepath.Join(home, name), at, ExtJSON, nil); (err == nil) != saved {
			t.Errorf("into %s: %v", name, err)
		}
	}
	if entries, err := os.ReadDir(other); err != nil || len(entries) > 0 {
		t.Errorf("behind the link is %v, %v", entries, err)
	}
	if info, err := os.Stat(filepath.Join(home, "read")); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder that others could read has mode %v, %v; want it closed", info.Mode(), err)
	}
}

func TestAnExportThatCannotBeWrittenSaysWhy(t *testing.T) {
	t.Parallel()
	if _, err := Save("", at, ExtJSON, nil); err == nil {
		t.Error("an export without a folder was saved")
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Save(filepath.Join(file, "exports"), at, ExtJSON, nil); err == nil {
		t.Error("an export below a file was saved")
	}
}
