//go:build unix

package state

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"cdsredis/api"
)

// useAll does everything that writes into the folder, whether it succeeds or
// not, but for what only another session would.
func useAll(t *testing.T, dir string) {
	t.Helper()
	o, err := Open(Options{Dir: dir, Now: newClock().now})
	if err != nil {
		return // refused as a whole
	}
	_ = o.Writable()
	_, _ = o.Create(context.Background(), &fakeCloud{}, createIntent("cache"))
	_ = o.MarkSeen(noon)
	_, _ = o.Seen()
	_ = Cache{Dir: dir}.Save(Scope{Profile: "p"}, Answers{Instances: []api.Instance{{ID: "1"}}})
	_, _ = Cache{Dir: dir}.Load(Scope{Profile: "p"})
	_ = ViewsOf(dir, []string{"p"}).Save(View{Sort: "name"})
	_, _ = ViewsOf(dir, []string{"p"}).Load()
	_ = o.Close()
}

// Each name that the program uses in its folder is a link to what is somebody
// else's, in turn.
func TestNothingInTheFolderIsReachedThroughALink(t *testing.T) {
	t.Parallel()
	used := filepath.Join(t.TempDir(), "used")
	useAll(t, used)
	entries, err := os.ReadDir(used)
	if err != nil || len(entries) < 6 {
		t.Fatalf("the folder has %d entries, %v; want a journal, a lock, sessions and three more", len(entries), err)
	}
	names := map[string]bool{journalName + ".new": false, journalName + ".probe": false}
	for _, e := range entries {
		names[e.Name()] = e.IsDir()
	}
	for name, isDir := range names {
		for what, there := range map[string]bool{"something": true, "nothing": false} {
			dir, other := t.TempDir(), filepath.Join(t.TempDir(), "other")
			if there {
				makeOther(t, other, isDir)
			}
			if err := os.Symlink(other, filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
			useAll(t, dir)
			wantUntouched(t, name+" leads to "+what, other, there)
		}
	}
}

func makeOther(t *testing.T, path string, isDir bool) {
	t.Helper()
	err := os.WriteFile(path, []byte("mine"), 0o640)
	if isDir {
		_ = os.Remove(path)
		err = os.Mkdir(path, 0o750)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func wantUntouched(t *testing.T, what, path string, there bool) {
	t.Helper()
	info, err := os.Stat(path)
	switch {
	case !there:
		if err == nil {
			t.Errorf("%s: that was made", what)
		}
	case err != nil:
		t.Errorf("%s: %v", what, err)
	case info.IsDir():
		entries, err := os.ReadDir(path)
		if err != nil || len(entries) > 0 || info.Mode().Perm() != 0o750 {
			t.Errorf("%s: it has mode %v and %v, %v", what, info.Mode(), entries, err)
		}
	default:
		content, err := os.ReadFile(path)
		if err != nil || string(content) != "mine" || info.Mode() != fs.FileMode(0o640) {
			t.Errorf("%s: it has mode %v and holds %q, %v", what, info.Mode(), content, err)
		}
	}
}
