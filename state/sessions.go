package state

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
)

// sessions tells which runs of the program live: each holds the lock on a
// file of its own, and the system lets go of it when the process dies.
type sessions struct {
	dir  string
	self string
	lock *flock.Flock // nil until begun
}

const lockSuffix = ".lock"

func (s *sessions) path(id string) string { return filepath.Join(s.dir, id+lockSuffix) }

// begin makes this session known. Only the first call does anything. It and
// count run under the journal's lock, so that a file is not taken for a dead
// session's before it is locked.
func (s *sessions) begin() error {
	if s.lock != nil {
		return nil
	}
	if err := PrepareFolder(s.dir); err != nil {
		return err
	}
	f, err := openSecurely(s.path(s.self), os.O_CREATE|os.O_EXCL|os.O_RDWR)
	if err != nil {
		return fmt.Errorf("begin session: %w", err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("begin session: %w", err)
	}
	lock := flock.New(s.path(s.self), flock.SetFlag(os.O_RDWR|noFollow))
	ok, err := lock.TryLock()
	if err == nil && !ok {
		err = errBusy
	}
	if err != nil {
		return errors.Join(fmt.Errorf("begin session: %w", err), lock.Close(), os.Remove(s.path(s.self)))
	}
	s.lock = lock
	return nil
}

// end lets go.
func (s *sessions) end() error {
	if s.lock == nil {
		return nil
	}
	err := s.lock.Close()
	if gone := os.Remove(s.path(s.self)); !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	s.lock = nil
	return err
}

// alive reports whether a session still runs. Where that cannot be told it
// does: what it sent is its own to record.
func (s *sessions) alive(id string) bool {
	if id == s.self {
		return true
	}
	if id == "" || filepath.Base(id) != id {
		return false
	}
	lock := flock.New(s.path(id), flock.SetFlag(os.O_RDWR|noFollow))
	free, err := lock.TryRLock()
	if errors.Is(err, fs.ErrNotExist) {
		return false
	}
	_ = lock.Close() // only asked
	return err != nil || !free
}

// count tells how many sessions live, and removes what dead ones left.
func (s *sessions) count() int {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return 0
	}
	n := 0
	for _, e := range entries {
		id, ok := strings.CutSuffix(e.Name(), lockSuffix)
		switch {
		case !ok:
		case s.alive(id):
			n++
		default:
			_ = os.Remove(s.path(id)) // another session may have done so
		}
	}
	return n
}
