package cli

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestTheDemoShowsTheTimeOfItsClockFile(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "clock")
	set := func(content string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	set("2026-03-02T10:24:00Z\n")
	tr := newTrial(t, "--demo", "--demo-clock", file)
	tr.Dashboard = func(_ context.Context, s Session) error {
		start := time.Date(2026, 3, 2, 10, 24, 0, 0, time.UTC)
		for _, step := range []struct {
			content string
			want    time.Time
		}{
			{"2026-03-02T10:24:00Z", start},
			{"2026-03-02T10:24:05Z\n", start.Add(5 * time.Second)},
			{"", start.Add(5 * time.Second)},
		} {
			set(step.content)
			if got := s.Now(); !got.Equal(step.want) {
				t.Errorf("with %q in the file it is %v, want %v", step.content, got, step.want)
			}
		}
		return nil
	}
	if got := tr.run(t.Context()); got.code != ExitOK {
		t.Errorf("ends with %+v, want 0", got)
	}
}

func TestAClockFileWithoutATimeIsRefused(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "--demo", "--demo-clock", filepath.Join(t.TempDir(), "missing"))
	got := tr.run(t.Context())
	if got.code != ExitUsage {
		t.Errorf("ends with %+v, want %d", got, ExitUsage)
	}
	contains(t, got.stderr, "read the clock")
}
