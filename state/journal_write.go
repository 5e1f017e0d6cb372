package state

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// append records the new states of operations, with one write and one fsync,
// and takes them in. On an error nothing of it stands in the file, as far as
// that can be brought about.
func (j *journal) append(ops []Operation) error {
	var lines []byte
	for _, op := range ops {
		line, err := delta(j.ops[op.ID], op).encode()
		if err != nil {
			return err
		}
		lines = append(lines, line...)
	}
	f, err := j.open(j.path, os.O_RDWR|os.O_APPEND)
	if errors.Is(err, fs.ErrNotExist) {
		all := maps.Clone(j.ops)
		for _, op := range ops {
			all[op.ID] = op
		}
		return j.rewrite(all)
	}
	if err != nil {
		return fmt.Errorf("append to journal: %w", err)
	}
	if err := errors.Join(appendTo(f, lines), f.Close()); err != nil {
		return fmt.Errorf("append to journal: %w", err)
	}
	_, err = j.read()
	return err
}

// appendTo writes lines at the end of f, on a line of their own, or leaves f
// as it was.
func appendTo(f file, lines []byte) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	size := info.Size()
	if size > 0 {
		last := make([]byte, 1)
		if _, err := f.ReadAt(last, size-1); err != nil {
			return err
		}
		if last[0] != '\n' {
			lines = slices.Concat([]byte{'\n'}, lines)
		}
	}
	_, err = f.Write(lines)
	if err == nil {
		err = f.Sync()
	}
	if err != nil {
		return errors.Join(err, f.Truncate(size))
	}
	return nil
}

// rewrite puts a new file in the place of the journal: ops, each in one
// record. Readers notice by its head.
func (j *journal) rewrite(ops map[string]Operation) error {
	first, err := record{Journal: strings.ToLower(rand.Text())}.encode()
	if err != nil {
		return err
	}
	lines := bytes.NewBuffer(first)
	for _, id := range slices.Sorted(maps.Keys(ops)) {
		line, err := delta(Operation{}, ops[id]).encode()
		if err != nil {
			return err
		}
		lines.Write(line)
	}
	if err := j.replace(lines.Bytes()); err != nil {
		return fmt.Errorf("rewrite journal: %w", err)
	}
	_, err = j.read()
	return err
}

// replace swaps the file's whole content, atomically.
func (j *journal) replace(content []byte) error {
	temporary := j.path + ".new"
	if err := os.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := j.open(temporary, os.O_CREATE|os.O_EXCL|os.O_WRONLY)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(temporary, j.path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temporary))
	}
	return syncDir(filepath.Dir(j.path))
}

// probe finds out whether the disk takes a block, by writing one.
func (j *journal) probe() error {
	path := j.path + ".probe"
	f, err := j.open(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY)
	if err != nil {
		return fmt.Errorf("try to write: %w", err)
	}
	_, err = f.Write(make([]byte, 4096))
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close(), os.Remove(path)); err != nil {
		return fmt.Errorf("try to write: %w", err)
	}
	return nil
}
