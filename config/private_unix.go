//go:build unix

package config

import (
	"fmt"
	"os"
)

// privateFolder makes the folder for a file with secrets, and refuses one in
// which others could put another file in its place.
func privateFolder(dir string) error {
	if err := os.MkdirAll(dir, privateDir); err != nil {
		return err
	}
	info, err := os.Stat(dir)
	if err != nil {
		return err
	}
	if owner, foreign := foreignOwner(info); foreign {
		return fmt.Errorf("%w: %s is user %d's", ErrForeign, shellWord(dir), owner)
	}
	if info.Mode().Perm()&0o022 != 0 {
		return fmt.Errorf("%w: chmod 700 %s", ErrShared, shellWord(dir))
	}
	return nil
}
