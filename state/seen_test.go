package state

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func seenIn(t *testing.T, dir string) *Operations {
	t.Helper()
	ops, err := Open(Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := ops.Close(); err != nil {
			t.Error(err)
		}
	})
	return ops
}

func TestWhatWasSeenIsKnownToAllSessionsAndOnlyGrows(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	one, two := seenIn(t, dir), seenIn(t, dir)
	if at, err := two.Seen(); err != nil || !at.IsZero() {
		t.Errorf("seen is %v, %v before anything was; want never", at, err)
	}
	late := noon.Add(1234567 * time.Nanosecond)
	for _, at := range []time.Time{noon, late, noon.Add(-time.Hour)} {
		if err := one.MarkSeen(at.In(time.FixedZone("", 8*3600))); err != nil {
			t.Fatal(err)
		}
	}
	if at, err := two.Seen(); err != nil || !at.Equal(late) {
		t.Errorf("seen is %v, %v; want %v", at, err, late)
	}
}

func TestADamagedNoteOfWhatWasSeenCountsAsNever(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "yesterday", "2026-01-02T", strings.Repeat("2", 1<<10)} {
		dir := t.TempDir()
		ops := seenIn(t, dir)
		if err := os.WriteFile(filepath.Join(dir, seenName), []byte(text), fileMode); err != nil {
			t.Fatal(err)
		}
		if at, err := ops.Seen(); err != nil || !at.IsZero() {
			t.Errorf("%.10q: seen is %v, %v; want never", text, at, err)
		}
		if err := ops.MarkSeen(noon); err != nil {
			t.Errorf("%.10q: mark: %v", text, err)
		}
		if at, err := ops.Seen(); err != nil || !at.Equal(noon) {
			t.Errorf("%.10q: seen is %v, %v after the mark; want %v", text, at, err, noon)
		}
	}
}

func TestWhatWasSeenIsNotReadThroughALink(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	ops := seenIn(t, dir)
	other := filepath.Join(t.TempDir(), "other")
	if err := os.WriteFile(other, []byte("untouched"), fileMode); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(other, filepath.Join(dir, seenName)); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if err := ops.MarkSeen(noon); err == nil && noFollow != 0 {
		t.Error("a mark went through a link")
	}
	if text, err := os.ReadFile(other); err != nil || string(text) != "untouched" {
		t.Errorf("the file behind the link holds %q, %v", text, err)
	}
}
