package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"cdsredis/state"
)

// Ext is the end of a file's name, which says its format.
type Ext string

// The formats.
const (
	ExtCSV      Ext = "csv"
	ExtJSON     Ext = "json"
	ExtMarkdown Ext = "md"
)

// most is how many files of one second are told apart.
const most = 100

// Save writes data into a new file of dir, which is made if it is missing, and
// gives its path. Only the owner can read either. Nothing is ever overwritten,
// and no link is followed.
func Save(dir string, at time.Time, ext Ext, data []byte) (path string, err error) {
	if dir == "" {
		return "", errors.New("export: there is no folder for it; set HOME or XDG_STATE_HOME")
	}
	if err := state.PrepareFolder(dir); err != nil {
		return "", fmt.Errorf("export: %w", err)
	}
	f, err := create(dir, "instances-"+at.Format("20060102-150405"), ext)
	if err != nil {
		return "", fmt.Errorf("export: %w", err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(fmt.Errorf("export: %w", err), os.Remove(f.Name()))
	}
	return f.Name(), nil
}

// create makes a file that was not there, with a number where the name is
// taken.
func create(dir, name string, ext Ext) (f *os.File, err error) {
	for n := range most {
		numbered := name
		if n > 0 {
			numbered += "-" + strconv.Itoa(n+1)
		}
		path := filepath.Join(dir, numbered+"."+string(ext))
		f, err = os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) // #nosec G304 -- the name is made above
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return f, err
}
