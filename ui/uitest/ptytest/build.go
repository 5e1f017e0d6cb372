//go:build unix

package ptytest

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// Build compiles the command in the package pattern into a folder of the test
// and returns its path.
func Build(t testing.TB, pattern string) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "program")
	if out, err := exec.Command("go", "build", "-o", bin, pattern).CombinedOutput(); err != nil {
		t.Fatalf("build %s: %v\n%s", pattern, err, out)
	}
	return bin
}
