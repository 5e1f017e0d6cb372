package state

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"cdsredis/api"
)

// Cache keeps the last known answers of each account, so that the first screen
// shows something at once. Nothing may be bought or deleted by what it says.
type Cache struct {
	// Dir is the folder of the cache; it is made when something is saved.
	Dir string
}

// Answers are what the API said last. The entries of Instances are without
// their Raw.
type Answers struct {
	Regions   []api.Region
	Instances []api.Instance
	// At is when the instances were asked for, in UTC.
	At time.Time
}

// longestCache bounds what is read, in bytes.
const longestCache = 256 << 20

// path is a file of its own for each account at each endpoint.
func (c Cache) path(s Scope) string {
	sum := sha256.Sum256([]byte(s.Profile + "\x00" + s.KeyTail + "\x00" + s.Endpoint))
	return filepath.Join(c.Dir, "answers-"+hex.EncodeToString(sum[:12]))
}

// Load gives the last known answers; ok is false where there are none, or none
// that can be believed: a damaged or foreign file is as good as none.
func (c Cache) Load(s Scope) (a Answers, ok bool) {
	f, err := openSecurely(c.path(s), os.O_RDONLY)
	if err != nil {
		return Answers{}, false
	}
	defer func() { _ = f.Close() }() // it was only read
	info, err := f.Stat()
	if err != nil || info.Size() > longestCache || checkOwner(info) != nil {
		return Answers{}, false
	}
	return readAnswers(f, info.Size())
}

// Save replaces the last known answers. A reader sees the old or the new ones
// and nothing in between. Instances are kept in the order of their names,
// which is the one in which they are mostly shown.
func (c Cache) Save(s Scope, a Answers) error {
	a.Instances = byName(a.Instances)
	if err := replaceFile(c.path(s), encodeAnswers(a)); err != nil {
		return fmt.Errorf("save the last answers: %w", err)
	}
	return nil
}

// replaceFile puts data in the place of a file, at once and for nobody else to
// read.
func replaceFile(path string, data []byte) (err error) {
	dir, name := filepath.Split(path)
	if err := prepareDir(dir); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, name+"-*.tmp") // 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreMissing(os.Remove(f.Name())))
		}
	}()
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

func byName(list []api.Instance) []api.Instance {
	type entry struct {
		lower string
		n     int
	}
	entries := make([]entry, len(list))
	for i := range list {
		entries[i] = entry{strings.ToLower(list[i].Name), i}
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		x, y := &list[a.n], &list[b.n]
		return cmp.Or(strings.Compare(a.lower, b.lower), strings.Compare(x.Name, y.Name), strings.Compare(x.ID, y.ID))
	})
	out := make([]api.Instance, len(list))
	for i, e := range entries {
		out[i] = list[e.n]
	}
	return out
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// SameInstances reports whether two lists say the same, their Raw aside. Two
// views of one list are told at once.
func SameInstances(a, b []api.Instance) bool {
	if len(a) != len(b) {
		return false
	}
	if len(a) == 0 || &a[0] == &b[0] {
		return true
	}
	var x, y cacheWriter
	for i := range a {
		x.data, y.data = x.data[:0], y.data[:0]
		x.instance(&a[i])
		y.instance(&b[i])
		if !bytes.Equal(x.data, y.data) {
			return false
		}
	}
	return true
}
