package state

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

const (
	dirMode  fs.FileMode = 0o700
	fileMode fs.FileMode = 0o600
)

// prepareDir makes dir and checks that nobody else can put anything into it.
func prepareDir(dir string) error {
	if err := os.MkdirAll(dir, dirMode); err != nil { // a umask only narrows it
		return fmt.Errorf("create folder: %w", err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		return fmt.Errorf("look at folder: %w", err)
	}
	if err := checkOwner(info); err != nil {
		return err
	}
	if !permissionsCount {
		return nil
	}
	switch mode := info.Mode().Perm(); {
	case mode&0o022 != 0:
		return fmt.Errorf("%w: others can write into it (chmod 700 %s)", errInsecure, dir)
	case mode != dirMode:
		if err := os.Chmod(dir, dirMode); err != nil { // #nosec G302 -- a folder is entered by its execute bit
			return fmt.Errorf("close folder to others: %w", err)
		}
	}
	return nil
}

// PrepareFolder makes a folder within the program's own, for the user alone. A
// link in its place is refused, and so is a folder that others can change.
func PrepareFolder(dir string) error {
	info, err := os.Lstat(dir)
	if err == nil && info.Mode().Type() == fs.ModeSymlink {
		return fmt.Errorf("%w: %s is a link", errInsecure, dir)
	}
	return prepareDir(dir)
}

// openSecurely opens a file of the record, whatever the umask, without
// following a link.
func openSecurely(path string, flag int) (*os.File, error) {
	f, err := os.OpenFile(path, flag|noFollow, fileMode) // #nosec G304 -- the folder was checked before
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%w: %s is no regular file", errInsecure, path)
	}
	if err == nil && permissionsCount && info.Mode().Perm() != fileMode && flag&(os.O_RDWR|os.O_WRONLY) != 0 {
		err = f.Chmod(fileMode)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}
