//go:build unix

package connect

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"cdsredis/api"
	"cdsredis/ui/programs"
)

func TestRedisCLIIsStartedOnTheInstance(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, Program), []byte("#!/bin/sh\necho \"$@\" \"[$CDS_SECRET_KEY]\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	to, _ := To(api.Instance{IP: "10.2.0.10", Port: 9736})
	cmd, err := to.Command(programs.New([]string{"PATH=" + dir, "CDS_SECRET_KEY=s3cret"}))
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.Output()
	if got, want := string(out), "-h 10.2.0.10 -p 9736 []\n"; err != nil || got != want {
		t.Errorf("it was given %q (%v), want %q", got, err, want)
	}
	if _, err := to.Command(programs.New(nil)); !errors.Is(err, exec.ErrNotFound) {
		t.Errorf("where it is not installed the error is %v", err)
	}
}
