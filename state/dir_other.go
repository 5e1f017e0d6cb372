//go:build !unix

package state

import "io/fs"

// Where there is no Unix, the user's profile folder keeps others out.
const (
	noFollow         = 0
	permissionsCount = false
)

func checkOwner(fs.FileInfo) error { return nil }

func syncDir(string) error { return nil }
