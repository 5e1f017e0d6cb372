package config

import "io/fs"

// On Windows neither owner nor mode are told; the user's profile keeps others
// out.
func foreignOwner(fs.FileInfo) (int, bool) { return 0, false }

func writableByOthers(fs.FileInfo) bool { return false }
