//go:build unix

package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestNoSecretIsPutWhereOthersCanReplaceIt(t *testing.T) {
	t.Parallel()
	home := homeWith(t, "theme = \"light\"\n")
	if err := os.Chmod(filepath.Dir(fileIn(home)), 0o777); err != nil {
		t.Fatal(err)
	}
	err := AddProfile(fileIn(home), NewProfile{Name: "x", SecretID: "A"})
	if !errors.Is(err, ErrShared) || !strings.Contains(err.Error(), "chmod 700") {
		t.Errorf("got %v, want a refusal that says what to do", err)
	}
}

func TestNoSecretIsPutIntoAFolderOfSomebodyElse(t *testing.T) {
	t.Parallel()
	home := homeWith(t, "")
	dir := filepath.Dir(fileIn(home))
	if err := os.Chown(dir, 54321, -1); err != nil {
		t.Skipf("cannot give a folder away: %v", err)
	}
	if err := AddProfile(fileIn(home), NewProfile{Name: "x", SecretID: "A"}); !errors.Is(err, ErrForeign) {
		t.Errorf("got %v, want a refusal", err)
	}
	if written, err := os.ReadFile(fileIn(home)); err != nil || len(written) > 0 {
		t.Errorf("the file holds %q, %v", written, err)
	}
}
