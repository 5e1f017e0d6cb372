//go:build unix

package endtoend

import (
	"bytes"
	"os"
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
