//go:build unix

package state

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// wantPrivate checks that the folder and all in it are the user's alone.
func wantPrivate(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		want := fileMode
		if d.IsDir() {
			want = dirMode
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s: got %v, want %v", path, got, want)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// It is not parallel, for the umask is the whole process's.
func TestModesDoNotDependOnTheUmask(t *testing.T) {
	for _, mask := range []int{0, 0o022, 0o177} {
		dir := filepath.Join(t.TempDir(), "cdsredis")
		old := syscall.Umask(mask)
		o, err := Open(Options{Dir: dir})
		if err == nil {
			_, err = o.Create(context.Background(), &fakeCloud{}, createIntent("cache"))
		}
		syscall.Umask(old)
		if err != nil {
			t.Fatalf("umask %o: %v", mask, err)
		}
		wantPrivate(t, dir)
		if err := o.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestAFolderOpenToReadersIsClosed(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	begin(t, dir, newClock())
	wantPrivate(t, dir)
}

func TestAFolderThatOthersCanWriteIsRefused(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o770); err != nil {
		t.Fatal(err)
	}
	_, err := Open(Options{Dir: dir})
	r, ok := errors.AsType[*RecordError](err)
	if !ok || r.Trouble != TroublePermission || !strings.Contains(err.Error(), "chmod 700") {
		t.Errorf("got %v, want a refusal that says what to do", err)
	}
}

func TestAFolderOfSomeoneElseIsRefused(t *testing.T) {
	t.Parallel()
	dir := "/" // belongs to root
	if os.Geteuid() == 0 {
		dir = t.TempDir()
		if err := os.Chown(dir, 12345, -1); err != nil {
			t.Skipf("cannot give a folder away: %v", err)
		}
	}
	if _, err := Open(Options{Dir: dir}); !errors.Is(err, errInsecure) {
		t.Errorf("got %v, want a refusal", err)
	}
}

func TestLinksAreNotFollowed(t *testing.T) {
	t.Parallel()
	for _, name := range []string{journalName, lockName} {
		dir, target := t.TempDir(), filepath.Join(t.TempDir(), "target")
		if err := os.WriteFile(target, nil, fileMode); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		o := begin(t, dir, newClock())
		cloud := &fakeCloud{}
		_, err := o.Create(context.Background(), cloud, createIntent("cache"))
		if r, ok := errors.AsType[*RecordError](err); !ok || r.Trouble != TroublePermission || cloud.sent() != 0 {
			t.Errorf("%s: got %v with %d sent, want a refusal", name, err, cloud.sent())
		}
		if info, err := os.Stat(target); err != nil || info.Size() != 0 {
			t.Errorf("%s: the link's target was written", name)
		}
	}
}

func TestARecordThatCannotBeWrittenIsReadAllTheSame(t *testing.T) {
	t.Parallel()
	dir, c := t.TempDir(), newClock()
	create(t, begin(t, dir, c), "cache", acceptedNothing, nil)
	// A folder in the lock's place fails for root too.
	if err := errors.Join(os.Remove(filepath.Join(dir, lockName)), os.Mkdir(filepath.Join(dir, lockName), dirMode)); err != nil {
		t.Fatal(err)
	}
	o, err := Open(Options{Dir: dir, Now: c.now})
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	defer func() { _ = o.Close() }()
	only(t, o)
	if err := o.Writable(); err == nil {
		t.Error("it says that it can be written")
	}
	cloud := &fakeCloud{}
	if _, err := o.Create(context.Background(), cloud, createIntent("another")); err == nil || cloud.sent() != 0 {
		t.Errorf("got %v with %d sent, want a refusal", err, cloud.sent())
	}
	if h := o.Health(); h.Err == nil || h.Operations != 1 {
		t.Errorf("health: %+v", h)
	}
}

func TestASessionFromTheRecordIsNoPath(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	o := begin(t, dir, newClock())
	for _, id := range []string{"", "..", "../operations", "a/b", "never-was"} {
		if o.sessions.alive(id) {
			t.Errorf("session %q is alive", id)
		}
	}
	if !o.sessions.alive(o.sessions.self) {
		t.Error("this session is dead")
	}
}

func TestTroublesHaveNames(t *testing.T) {
	t.Parallel()
	for err, want := range map[error]Trouble{
		unix.ENOSPC: TroubleFull, unix.EDQUOT: TroubleFull, unix.EROFS: TroubleReadOnly, unix.EACCES: TroublePermission,
		unix.ENOLCK: TroubleNoLocks, unix.ELOOP: TroublePermission, unix.EIO: TroubleOther, errBusy: TroubleBusy,
		errors.New("odd"): TroubleOther,
	} {
		got := recordError("/x", &fs.PathError{Op: "open", Path: "/x", Err: err})
		if r, ok := errors.AsType[*RecordError](got); !ok || r.Trouble != want {
			t.Errorf("%v: got %v, want %q", err, got, want)
		}
	}
}

func TestAStoppedSessionDoesNotHoldTheOthersForEver(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	o, err := Open(Options{Dir: dir, LockWait: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = o.Close() }()
	held := withLock(filepath.Join(dir, lockName), lockWait, func() error {
		cloud := &fakeCloud{}
		_, err := o.Create(context.Background(), cloud, createIntent("cache"))
		if r, ok := errors.AsType[*RecordError](err); !ok || r.Trouble != TroubleBusy || cloud.sent() != 0 {
			t.Errorf("got %v with %d sent, want it busy", err, cloud.sent())
		}
		return nil
	})
	if held != nil {
		t.Fatal(held)
	}
}
