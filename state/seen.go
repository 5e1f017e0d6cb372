package state

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	seenName = "seen"
	// maxSeenFile is more than the file ever holds, in bytes.
	maxSeenFile = 64
)

// Seen is the moment up to which this user has seen how operations ended, in
// any session; zero if never. What isn't in the file as MarkSeen writes it
// counts as never: then the ends are shown once more.
func (o *Operations) Seen() (time.Time, error) {
	f, err := openSecurely(filepath.Join(o.options.Dir, seenName), os.O_RDONLY)
	if errors.Is(err, fs.ErrNotExist) {
		return time.Time{}, nil
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("read what was seen: %w", err)
	}
	text, err := io.ReadAll(io.LimitReader(f, maxSeenFile))
	if err = errors.Join(err, f.Close()); err != nil {
		return time.Time{}, fmt.Errorf("read what was seen: %w", err)
	}
	at, err := time.Parse(time.RFC3339Nano, strings.TrimSpace(string(text)))
	if err != nil {
		return time.Time{}, nil
	}
	return at, nil
}

// MarkSeen records that the user has seen all ends up to at. A moment before
// the one that is recorded changes nothing.
func (o *Operations) MarkSeen(at time.Time) error {
	err := prepareDir(o.options.Dir)
	if err != nil {
		return recordError(o.options.Dir, err)
	}
	return recordError(o.options.Dir, withLock(filepath.Join(o.options.Dir, lockName), o.options.LockWait, func() error {
		if before, err := o.Seen(); err != nil || !at.After(before) {
			return err
		}
		f, err := openSecurely(filepath.Join(o.options.Dir, seenName), os.O_CREATE|os.O_RDWR|os.O_TRUNC)
		if err != nil {
			return fmt.Errorf("record what was seen: %w", err)
		}
		_, err = f.WriteString(at.UTC().Format(time.RFC3339Nano) + "\n")
		return errors.Join(err, f.Close())
	}))
}
