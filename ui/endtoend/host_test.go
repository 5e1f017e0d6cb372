//go:build unix

package endtoend

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"cdsredis/ui/uitest/ptytest"
)

// patience bounds each wait; a busy machine is slow.
const patience = 60 * time.Second

// host is a machine of an operations engineer, with a home and the account of
// a cloud.
type host struct {
	t    testing.TB
	home string
	env  []string
	url  string // of the cloud
	// manner is the script that starts the dashboard, which is its arguments.
	manner string
	// over makes a command line that runs another one on the host from
	// elsewhere; nil where the tests are at the host.
	over func(argv []string) []string
}

// newHost makes a host with an empty home.
func newHost(t testing.TB, c *cloud) *host {
	t.Helper()
	home := t.TempDir()
	tmp := filepath.Join(home, "tmp")
	if err := os.Mkdir(tmp, 0o700); err != nil {
		t.Fatal(err)
	}
	h := &host{t: t, home: home, manner: `exec "$@"`, env: []string{
		"HOME=" + home, "TMPDIR=" + tmp, "XDG_CONFIG_HOME=" + filepath.Join(home, "config"),
		"XDG_STATE_HOME=" + filepath.Join(home, "state"), "XDG_CACHE_HOME=" + filepath.Join(home, "cache"),
	}}
	if c != nil {
		h.url = c.url
		h.env = append(h.env, "CDS_SECRET_ID=demo", "CDS_SECRET_KEY=demo")
	}
	return h
}

// args are the arguments for the cloud of the host, in English and with
// refreshes as quick as they can be, unless more says otherwise.
func (h *host) args(more ...string) []string {
	return append([]string{"--endpoint", h.url, "--lang", "en", "--refresh", "1s"}, more...)
}

// dashboard opens the dashboard in a terminal of 120×40 cells.
func (h *host) dashboard(more ...string) *ptytest.Program {
	h.t.Helper()
	args := append([]string{"-c", h.manner, "sh", program}, h.args(more...)...)
	return h.start(ptytest.Options{Width: 120, Height: 40}, "sh", args...)
}

// start runs anything on the host.
func (h *host) start(o ptytest.Options, name string, args ...string) *ptytest.Program {
	h.t.Helper()
	argv := append([]string{name}, args...)
	if h.over != nil {
		argv = h.over(slices.Concat([]string{"env"}, h.env, argv))
	}
	o.Env, o.Dir = slices.Concat(h.env, o.Env), h.home
	if o.Timeout == 0 {
		o.Timeout = patience
	}
	return ptytest.Start(h.t, o, argv[0], argv[1:]...)
}

// stateDir is the folder of the record of operations.
func (h *host) stateDir() string { return filepath.Join(h.home, "state", "cdsredis") }
