package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"cdsredis/api"
)

// crashTime is how reports are told apart.
const crashTime = "20060102T150405"

// SaveCrash keeps what is known of a crash where a bug report can take it from,
// and gives the path: the value that was panicked with, in words, and the stack,
// which has no values. Only the owner can read it, and nothing is overwritten.
func (s Session) SaveCrash(at time.Time, value string, stack []byte) (path string, err error) {
	path = filepath.Join(s.StateDir, "crash-"+at.UTC().Format(crashTime)+".txt")
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) // #nosec G304 -- the folder is the program's own
	if err != nil {
		return "", err
	}
	_, err = fmt.Fprintf(f, "cdsredis %s\n%s\n\n%s\n", s.Version, api.Clean(value), stack)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return path, err
}
