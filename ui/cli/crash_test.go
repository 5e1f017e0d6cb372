package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"cdsredis/api"
)

// crash panics with all that it is given, and gives what is known of that.
func crash(c api.Credentials, r api.CreateRequest, key string) (value string, stack []byte) {
	defer func() {
		value, stack = fmt.Sprint("panic: ", recover()), debug.Stack()
	}()
	if key != "" {
		panic(fmt.Sprintf("%v %+v %#v %s %q %v %+v %#v \x1b]0;title\a", c, c, c, c, c, r, r, r))
	}
	return "", nil
}

func TestACrashReportHasItsPlaceAndNoSecrets(t *testing.T) {
	t.Parallel()
	const key, password = "canary-key-7f3a", "canary-password-91"
	value, stack := crash(api.Credentials{ID: "AKIDEXAMPLE1234", Secret: key}, api.CreateRequest{Name: "prod", Password: password}, key)
	s := Session{StateDir: t.TempDir(), Version: "v1"}
	at := time.Date(2026, 11, 25, 3, 4, 5, 0, time.UTC)

	path, err := s.SaveCrash(at, value, stack)
	if want := filepath.Join(s.StateDir, "crash-20261125T030405.txt"); err != nil || path != want {
		t.Fatalf("saved as %s, %v; want %s", path, err, want)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"cdsredis v1\npanic: ", "crash_test.go", "prod"} {
		if !strings.Contains(string(content), want) {
			t.Errorf("the report lacks %q:\n%s", want, content)
		}
	}
	for _, secret := range []string{key, password, "\x1b", "\a"} {
		if strings.Contains(string(content), secret) {
			t.Errorf("the report has %q:\n%s", secret, content)
		}
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the report is %v, %v; want it for its owner only", info.Mode(), err)
	}
}

func TestACrashReportOverwritesNothing(t *testing.T) {
	t.Parallel()
	s := Session{StateDir: t.TempDir()}
	at := time.Date(2026, 11, 25, 3, 4, 5, 0, time.UTC)
	own := filepath.Join(t.TempDir(), "own")
	if err := os.Symlink(own, filepath.Join(s.StateDir, "crash-20261125T030405.txt")); err != nil {
		t.Skip("no links here:", err)
	}
	if _, err := s.SaveCrash(at, "panic: x", nil); err == nil {
		t.Error("it was written through a link")
	}
	if _, err := os.Stat(own); err == nil {
		t.Error("the link's target was made")
	}
}
