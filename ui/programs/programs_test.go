//go:build unix

package programs

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"errors"
)

// install writes a script into a new folder.
func install(t *testing.T, name, script string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestAProgramIsFoundInTheFirstFolderThatHasIt(t *testing.T) {
	t.Parallel()
	empty, first, second := t.TempDir(), install(t, "tool", ""), install(t, "tool", "")
	s := New([]string{"PATH=" + strings.Join([]string{".", empty, first, second}, string(filepath.ListSeparator))})
	if got, ok := s.Find("tool"); !ok || got != filepath.Join(first, "tool") {
		t.Errorf("found %q, %v; want the one in %s", got, ok, first)
	}
	if s.Has("other") || (Set{}).Has("tool") {
		t.Error("a program was found that is not there")
	}
}

func TestAFileThatCannotBeRunIsNoProgram(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "tool"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if New([]string{"PATH=" + dir}).Has("tool") {
		t.Error("a file without the right to run it was found")
	}
}

func TestAProgramGetsTheEnvironmentWithoutTheCredentials(t *testing.T) {
	t.Parallel()
	dir := install(t, "show", "/usr/bin/env\n")
	s := New([]string{"PATH=" + dir, "CDS_SECRET_ID=AKID1234", "CDS_SECRET_KEY=s3cret-key", "CDS_REGION=R1", "REDISCLI_AUTH=mine"})
	cmd, err := s.Command(t.Context(), "show")
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"AKID1234", "s3cret-key"} {
		if strings.Contains(string(out), secret) {
			t.Errorf("the program was given %s:\n%s", secret, out)
		}
	}
	for _, want := range []string{"CDS_REGION=R1", "REDISCLI_AUTH=mine", "PATH=" + dir} {
		if !strings.Contains(string(out), want) {
			t.Errorf("the program was not given %s:\n%s", want, out)
		}
	}
	if s.Getenv("CDS_REGION") != "R1" || s.Getenv("CDS_SECRET_KEY") != "" {
		t.Errorf("looked up %q and %q", s.Getenv("CDS_REGION"), s.Getenv("CDS_SECRET_KEY"))
	}
}

func TestAProgramThatIsNotInstalledIsAnErrorThatSaysSo(t *testing.T) {
	t.Parallel()
	_, err := New([]string{"PATH=" + t.TempDir()}).Command(t.Context(), "redis-cli")
	if !errors.Is(err, exec.ErrNotFound) || !strings.Contains(err.Error(), "redis-cli") {
		t.Errorf("the error is %v", err)
	}
}
