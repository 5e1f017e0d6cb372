//go:build unix

package endtoend

import (
	"bytes"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// eventually asks again and again whether something is so; it is for what
// nothing tells of when it happens.
func eventually(t testing.TB, what string, so func() bool) {
	t.Helper()
	deadline := time.After(patience)
	again := time.NewTicker(5 * time.Millisecond)
	defer again.Stop()
	for !so() {
		select {
		case <-again.C:
		case <-deadline:
			t.Fatalf("%s: not within %v", what, patience)
		}
	}
}

// waitInFile waits until a file contains all the words in one line.
func waitInFile(t testing.TB, path string, words ...string) {
	t.Helper()
	eventually(t, path+" says what it should", func() bool {
		content, err := os.ReadFile(path)
		if err != nil {
			return false
		}
		for line := range bytes.Lines(content) {
			if hasRow([]string{string(line)}, words...) {
				return true
			}
		}
		return false
	})
}

// fastClock is a file that shows a time which runs ten times as fast as the
// real one, until the test ends.
func fastClock(t testing.TB) string {
	t.Helper()
	dir, start := t.TempDir(), time.Now()
	path := filepath.Join(dir, "clock")
	show := func() error {
		shown := start.Add(10 * time.Since(start)).Format(time.RFC3339Nano)
		if err := os.WriteFile(path+".new", []byte(shown), 0o600); err != nil {
			return err
		}
		return os.Rename(path+".new", path) // no reader may see half a time
	}
	if err := show(); err != nil {
		t.Fatal(err)
	}
	tick := time.NewTicker(10 * time.Millisecond)
	var running sync.WaitGroup
	running.Go(func() {
		for t.Context().Err() == nil {
			select {
			case <-tick.C:
				if err := show(); err != nil {
					t.Errorf("show the time: %v", err)
					return
				}
			case <-t.Context().Done():
			}
		}
	})
	t.Cleanup(func() {
		running.Wait()
		tick.Stop()
	})
	return path
}
