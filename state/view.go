package state

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// View is how somebody likes to see the table of instances.
type View struct {
	// Columns are the names of those to show, in their order; none for the
	// usual ones.
	Columns []string `json:"columns"`
	// Sort is the column that the rows are ordered by; "" for the usual one.
	Sort       string `json:"sort"`
	Descending bool   `json:"descending"`
}

// Views keeps the View of a profile, or of several that are open together, in
// a file. It is a matter of comfort only: one that cannot be read is as good as
// none. Make it with ViewsOf.
type Views struct {
	dir  string
	name string // of the file
}

// ViewsOf is where the View of the profiles is kept, whatever their order, in
// dir; that is made when something is saved.
func ViewsOf(dir string, profiles []string) Views {
	sum := sha256.Sum256([]byte(strings.Join(slices.Sorted(slices.Values(profiles)), "\x00")))
	return Views{dir: dir, name: "view-" + hex.EncodeToString(sum[:8]) + ".json"}
}

func (v Views) path() string { return filepath.Join(v.dir, v.name) }

// longestView bounds what is read, in bytes.
const longestView = 16 << 10

// Load gives the View that was saved last; ok is false where there is none, or
// none that can be believed.
func (v Views) Load() (view View, ok bool) {
	f, err := openSecurely(v.path(), os.O_RDONLY)
	if err != nil {
		return View{}, false
	}
	defer func() { _ = f.Close() }() // it was only read
	info, err := f.Stat()
	if err != nil || info.Size() > longestView || checkOwner(info) != nil {
		return View{}, false
	}
	data, err := io.ReadAll(io.LimitReader(f, longestView))
	if err != nil || json.Unmarshal(data, &view) != nil {
		return View{}, false
	}
	return view, true
}

// Save replaces the View. A reader sees the old or the new one and nothing in
// between.
func (v Views) Save(view View) error {
	data, err := json.MarshalIndent(view, "", "  ")
	if err == nil {
		err = replaceFile(v.path(), append(data, '\n'))
	}
	if err != nil {
		return fmt.Errorf("save the view: %w", err)
	}
	return nil
}
