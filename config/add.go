package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// NewProfile is a profile that the file does not have yet. Empty settings are
// left out.
type NewProfile struct {
	Name, Endpoint, SecretID, Region string
	SecretKey                        Secret
}

// The errors of AddProfile, besides those of the file system.
var (
	// ErrProfileExists says that the file has a profile of that name.
	ErrProfileExists = errors.New("the file has this profile already")
	// ErrShared says that others can put files into the folder.
	ErrShared = errors.New("others can write into the folder")
	// ErrForeign says that the folder is neither the user's nor root's.
	ErrForeign = errors.New("the folder belongs to somebody else")
)

const (
	privateDir  fs.FileMode = 0o700
	privateFile fs.FileMode = 0o600
)

// AddProfile puts a profile at the end of the file at path, and makes it the
// usual one if the file chooses none. What the file says stays as it is
// written there. The file is its owner's alone afterwards, and there is never
// half of it; where it is a link, the link stays.
func AddProfile(path string, p NewProfile) error {
	if at, err := filepath.EvalSymlinks(path); err == nil {
		path = at
	}
	if err := privateFolder(filepath.Dir(path)); err != nil {
		return fmt.Errorf("save profile: %w", err)
	}
	document, _, err := readBounded(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("save profile: %w", err)
	}
	document, err = p.into(document)
	if err != nil {
		return fmt.Errorf("save profile: %w", err)
	}
	if err := replaceFile(path, document); err != nil {
		return fmt.Errorf("save profile: %w", err)
	}
	return nil
}

// into is a document with the profile added.
func (p NewProfile) into(document []byte) ([]byte, error) {
	var tree map[string]any
	if err := toml.Unmarshal(document, &tree); err != nil {
		return nil, errors.New(syntaxMistake("", err).reason())
	}
	if profiles, ok := tree["profiles"].(map[string]any); ok && profiles[p.Name] != nil {
		return nil, ErrProfileExists
	}
	var out bytes.Buffer
	if _, chosen := tree["profile"]; !chosen && p.Name != DefaultProfile {
		// A key of the top must stand before the first table.
		fmt.Fprintf(&out, "profile = %s\n", quoted(p.Name))
	}
	out.Write(document)
	if n := len(document); n > 0 && document[n-1] != '\n' {
		out.WriteByte('\n')
	}
	if out.Len() > 0 {
		out.WriteByte('\n')
	}
	fmt.Fprintf(&out, "[profiles.%s]\n", keyWord(p.Name))
	for _, s := range []struct{ key, value string }{
		{"endpoint", p.Endpoint}, {"region", p.Region}, {"secret_id", p.SecretID}, {"secret_key", p.SecretKey.Reveal()},
	} {
		if s.value != "" {
			fmt.Fprintf(&out, "%s = %s\n", s.key, quoted(s.value))
		}
	}
	// Tables written in other ways, such as profiles = {…}, can't be added to.
	if err := toml.Unmarshal(out.Bytes(), &tree); err != nil {
		return nil, errors.New(syntaxMistake("", err).reason())
	}
	return out.Bytes(), nil
}

// keyWord is a name as a key: bare where that is possible.
func keyWord(name string) string {
	if regexp.MustCompile(`^[A-Za-z0-9_-]+$`).MatchString(name) {
		return name
	}
	return quoted(name)
}

// quoted is a text as TOML's basic strings have it, whatever is in it.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case !strconv.IsPrint(r):
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// replaceFile writes a file under another name first, so that a full disk or
// a cut line leaves the one before.
func replaceFile(path string, document []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".config-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, written := f.Write(document)
	if err := errors.Join(written, f.Chmod(privateFile), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
