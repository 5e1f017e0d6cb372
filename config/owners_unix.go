//go:build unix

package config

import (
	"io/fs"
	"os"
	"syscall"
)

// foreignOwner is who a file belongs to, and whether that is somebody else
// than the user and root.
func foreignOwner(info fs.FileInfo) (owner int, foreign bool) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, false
	}
	owner = int(stat.Uid)
	return owner, owner != 0 && owner != os.Geteuid()
}

// writableByOthers leaves out a group of the user's own, which has the same
// number by convention, and which some systems let write by default.
func writableByOthers(info fs.FileInfo) bool {
	mode := info.Mode().Perm()
	stat, ok := info.Sys().(*syscall.Stat_t)
	own := ok && stat.Gid == stat.Uid
	return mode&0o002 != 0 || mode&0o020 != 0 && !own
}
