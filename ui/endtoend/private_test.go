//go:build unix

package endtoend

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cdsredis/ui/uitest/ptytest"
)

// What others could have written, or write to, is refused before anything is
// drawn, in a line that says what to do.
func TestFoldersThatOthersCanWriteAreRefusedInALine(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		dir  string
		code int
	}{
		"of the record":        {"state", 1}, // which is looked at while the first list is asked for
		"of the configuration": {"config", 3},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cloud := startCloud(t)
			h := newHost(t, cloud)
			dir := filepath.Join(h.home, c.dir, "cdsredis")
			if err := os.MkdirAll(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, "config.toml"), nil, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(dir, 0o777); err != nil {
				t.Fatal(err)
			}
			p := h.start(ptytest.Options{Width: 120, Height: 40}, program, h.args()...)
			e := p.Wait()
			if said := strings.ReplaceAll(e.Screen, "\n", ""); e.Code != c.code || !strings.Contains(said, "chmod 700 "+dir) {
				t.Errorf("ends with %d and\n%s\nwant %d and what to do", e.Code, e.Screen, c.code)
			}
			if raw := p.Raw(); bytes.Contains(raw, []byte("\x1b")) {
				t.Errorf("something was drawn: %q", raw)
			}
			if n := cloud.Requests("DescribeDBInstances"); n > 0 && c.dir == "config" {
				t.Errorf("%d requests were made", n)
			}
		})
	}
}
