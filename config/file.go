package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
)

// maxFile is far above any real file, in bytes.
const maxFile = 64 << 10

// file is what the configuration file says.
type file struct {
	path     string
	found    bool
	top      layer
	profiles map[string]layer
	themes   []OwnTheme
	keys     []KeyChoice
}

// configPath is where the file is, and who said so.
func configPath(o Options, usual string) stated {
	if path, ok := o.Flags["config"]; ok {
		from := Source{Origin: FromFlag, Name: "--config"}
		return stated{text: absolute(path, from, o.Env), key: "config", from: from}
	}
	if path := o.Env.value("CDSREDIS_CONFIG"); path != "" {
		from := Source{Origin: FromEnvironment, Name: "CDSREDIS_CONFIG"}
		return stated{text: absolute(path, from, o.Env), key: "config", from: from}
	}
	return stated{text: usual, key: "config"}
}

// readFile reads and checks the file. That there is none is a mistake only
// where somebody asked for it.
func (l *loader) readFile(where stated) file {
	f := file{path: where.text}
	if f.path == "" && where.from.Origin == FromDefault {
		return f
	}
	document, info, err := readBounded(f.path)
	if errors.Is(err, fs.ErrNotExist) && where.from.Origin == FromDefault {
		return f
	}
	if err != nil {
		l.report(Mistake{Key: where.key, Source: where.from, Problem: Unreadable, Value: err.Error()})
		return f
	}
	f.found = true
	if !l.checkOwners(f.path, info) {
		return f
	}
	l.decode(&f, document)
	l.checkMode(f, info.Mode().Perm())
	return f
}

func readBounded(path string) ([]byte, fs.FileInfo, error) {
	f, err := os.Open(path) // #nosec G304 -- the file is the person's own choice, and is checked below
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	document, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(document) > maxFile {
		err = fmt.Errorf("read %s: larger than %d bytes", path, maxFile)
	}
	return document, info, err
}

// checkMode refuses a file that holds a secret and that others may read or
// write. On Windows the mode says nothing about who may.
func (l *loader) checkMode(f file, mode fs.FileMode) {
	if runtime.GOOS == "windows" || mode&0o077 == 0 {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(f.profiles)) {
		if s, ok := f.profiles[name]["secret_key"]; ok {
			l.report(Mistake{
				Key: s.key, Source: s.from, Problem: TooOpen,
				Value: fmt.Sprintf("%04o", mode), Mend: "chmod 600 " + shellWord(f.path),
			})
			return
		}
	}
}

// shellWord quotes a path so that it can be pasted into a shell.
func shellWord(path string) string {
	plain := func(r rune) bool {
		return strings.ContainsRune("/._-+@:,", r) || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
	}
	if strings.TrimFunc(path, plain) == "" {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
