package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// program is the name that this program goes by.
const program = "cdsredis"

// version is the module's version as the Go tool recorded it: a tag, or the
// commit's time and hash; "(devel)" where neither was known.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// versionLine is for people and bug reports.
func versionLine() string {
	return fmt.Sprintf("%s %s (%s, %s/%s)", program, version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
