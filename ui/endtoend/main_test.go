//go:build unix

package endtoend

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"go.uber.org/goleak"
)

// program is the path of what is tested. TestMain sets it.
var program string

// TestMain builds the program once, as it is shipped, and holds that no test
// leaves anything running.
func TestMain(m *testing.M) {
	if len(os.Args) == 4 && os.Args[1] == asClient {
		os.Exit(sshClient(os.Args[2], os.Args[3]))
	}
	// The tests wait far more than they work. This comes before the command
	// line is read, which can still say otherwise.
	err := flag.Set("test.parallel", "8")
	dir, failed := os.MkdirTemp("", "cdsredis-endtoend-")
	program = filepath.Join(dir, "cdsredis")
	if err := errors.Join(err, failed, build(program)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		if err := os.RemoveAll(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		os.Exit(code)
	}))
}

func build(to string) error {
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", to, "cdsredis")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("build the program: %w\n%s", err, out)
	}
	return nil
}
