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
