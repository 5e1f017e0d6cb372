package state

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// file is what the journal needs of an open file.
type file interface {
	io.Reader
	io.ReaderAt
	io.Seeker
	io.Writer
	Stat() (fs.FileInfo, error)
	Truncate(size int64) error
	Sync() error
	Close() error
}

// journal is the file that all sessions append to, and what was read of it so
// far. Reading needs no lock; append and rewrite must run under it. It is not
// safe for use by several goroutines.
type journal struct {
	path string
	open func(path string, flag int) (file, error)

	ops     map[string]Operation // by id, as recorded
	records int                  // whole records read
	damaged int                  // lines skipped
	newer   int                  // the version of a record that is too new, or 0

	head   []byte      // how the file begins, which tells it from its successor
	offset int64       // up to where it was read: the end of a line
	info   fs.FileInfo // the file when it was last read; nil before
}

const (
	journalName = "operations.jsonl"
	lockName    = "operations.lock"
)

// headSize covers the first record with its name for the file.
const headSize = 96

func newJournal(dir string) *journal {
	return &journal{
		path: filepath.Join(dir, journalName),
		open: func(path string, flag int) (file, error) { return openSecurely(path, flag) },
		ops:  make(map[string]Operation),
	}
}

// glance is read for a file that looks changed. It is for looking often: on
// a network disk what it sees can be some seconds old.
func (j *journal) glance() (changed bool, err error) {
	info, err := os.Lstat(j.path)
	if err == nil && j.info != nil && os.SameFile(j.info, info) &&
		j.info.Size() == info.Size() && j.info.ModTime().Equal(info.ModTime()) {
		return false, j.usable()
	}
	return j.read()
}

// read takes in what was appended since the last call, or all if the file is
// another one. It reports whether there was anything. A file that is missing
// changes nothing: the next append writes what is known anew.
func (j *journal) read() (changed bool, err error) {
	f, err := j.open(j.path, os.O_RDONLY)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read journal: %w", err)
	}
	changed, err = j.take(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return changed, fmt.Errorf("read journal: %w", err)
	}
	return changed, j.usable()
}

// take reads on from where the last reading ended.
func (j *journal) take(f file) (changed bool, err error) {
	info, err := f.Stat()
	if err != nil {
		return false, err
	}
	head := make([]byte, headSize)
	n, err := f.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return false, err
	}
	if head = head[:n]; info.Size() < j.offset || !bytes.HasPrefix(head, j.head) {
		j.forget()
		changed = true
	}
	if _, err := f.Seek(j.offset, io.SeekStart); err != nil {
		return changed, err
	}
	lines := bufio.NewReaderSize(f, 1<<16)
	for {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			// What lacks its newline is being written, or is torn.
			j.head, j.info = head[:min(int64(n), j.offset)], info
			return changed, nil
		}
		if err != nil {
			return changed, err
		}
		j.offset += int64(len(line))
		j.takeLine(bytes.TrimSpace(line))
		changed = true
	}
}

func (j *journal) takeLine(line []byte) {
	r, ok := decode(line)
	switch {
	case len(line) == 0:
	case !ok:
		j.damaged++
	case r.Version > formatVersion:
		j.newer = max(j.newer, r.Version)
	case r.Operation != nil && r.Operation.ID != "":
		j.ops[r.Operation.ID] = merge(j.ops[r.Operation.ID], *r.Operation)
		j.records++
	default:
		j.records++
	}
}

// forget prepares for reading from the start.
func (j *journal) forget() {
	j.ops = make(map[string]Operation)
	j.records, j.damaged, j.newer, j.offset, j.head, j.info = 0, 0, 0, 0, nil, nil
}

func (j *journal) usable() error {
	if j.newer == 0 {
		return nil
	}
	return &FormatError{Path: j.path, Version: j.newer}
}
