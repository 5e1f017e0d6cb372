package export

import (
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
