//go:build unix

package state

import (
	"fmt"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

const (
	// noFollow refuses links.
	noFollow = unix.O_NOFOLLOW
	// permissionsCount is whether file modes say who may do what.
	permissionsCount = true
)

// checkOwner refuses a folder of someone else, even to root: what root left
// in it, its owner could not read.
func checkOwner(info fs.FileInfo) error {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok && int(stat.Uid) != os.Geteuid() {
		return fmt.Errorf("%w: it belongs to user %d, and you are %d", errInsecure, stat.Uid, os.Geteuid())
	}
	return nil
}

// syncDir makes a rename in dir last.
func syncDir(dir string) error {
	f, err := os.Open(dir) // #nosec G304 -- the folder was checked before
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	return f.Sync()
}
