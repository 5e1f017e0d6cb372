package config

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// checkOwners reports whether nobody but the user, or root, can have written
// the file or put it there: it says what is run, and whose server gets the
// requests. Nothing of a file that fails is taken over.
func (l *loader) checkOwners(path string, file fs.FileInfo) bool {
	from := Source{Origin: FromFile, Name: path}
	if m := sharedMistake(path, "600", file); m != nil {
		m.Source = from
		l.report(*m)
		return false
	}
	dir := filepath.Dir(path)
	info, err := os.Stat(dir)
	if err != nil {
		l.report(Mistake{Source: from, Problem: Unreadable, Value: err.Error()})
		return false
	}
	if info.Mode()&fs.ModeSticky != 0 {
		return true // others can't replace what is not theirs
	}
	if m := sharedMistake(dir, "700", info); m != nil {
		m.Source = Source{Origin: FromFile, Name: dir}
		l.report(*m)
		return false
	}
	return true
}

// sharedMistake is what is wrong with who may write to a file or folder, which
// had better have the mode; nil for nothing.
func sharedMistake(path, mode string, info fs.FileInfo) problem {
	owner, foreign := foreignOwner(info)
	switch {
	case foreign:
		return &Mistake{Problem: ForeignOwner, Value: fmt.Sprint(owner)}
	case writableByOthers(info):
		return &Mistake{Problem: Shared, Value: fmt.Sprintf("%04o", info.Mode().Perm()), Mend: "chmod " + mode + " " + shellWord(path)}
	}
	return nil
}
