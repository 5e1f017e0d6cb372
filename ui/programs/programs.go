package programs

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
)

// credentials begin the names of the variables that no other program needs.
const credentials = "CDS_SECRET_"

// Set is the programs that an environment leads to. The zero Set has none.
type Set struct {
	folders []string // of PATH
	environ []string // what a program is given
}

// New takes an environment as os.Environ gives it. Folders of its PATH that
// are relative are left out: what they hold depends on where one is.
func New(environ []string) Set {
	var s Set
	for _, v := range environ {
		name, value, _ := strings.Cut(v, "=")
		if strings.HasPrefix(strings.ToUpper(name), credentials) {
			continue
		}
		s.environ = append(s.environ, v)
		if !strings.EqualFold(name, "PATH") {
			continue
		}
		for _, dir := range filepath.SplitList(value) {
			if filepath.IsAbs(dir) {
				s.folders = append(s.folders, dir)
			}
		}
	}
	return s
}

// Find gives the path of a program, if it is installed.
func (s Set) Find(name string) (string, bool) {
	for _, dir := range s.folders {
		if path, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
			return path, true
		}
	}
	return "", false
}

// Has reports whether a program is installed.
func (s Set) Has(name string) bool {
	_, ok := s.Find(name)
	return ok
}

// Getenv looks a variable up that programs are given; "" where it is not set.
func (s Set) Getenv(name string) string {
	for _, v := range s.environ {
		if value, ok := strings.CutPrefix(v, name+"="); ok {
			return value
		}
	}
	return ""
}

// Command prepares a program to be run, without a shell. It is killed when
// ctx ends. The error says that it is not installed.
func (s Set) Command(ctx context.Context, name string, args ...string) (*exec.Cmd, error) {
	path, ok := s.Find(name)
	if !ok {
		return nil, fmt.Errorf("start %s: %w", name, exec.ErrNotFound)
	}
	cmd := exec.CommandContext(ctx, path, args...) // #nosec G204 -- the names are those of this program
	cmd.Env = s.environ
	return cmd, nil
}
