//go:build unix

package bench

import (
	"cmp"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"cdsredis/api"
	"cdsredis/api/simulator"
	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// The terminal of all measurements.
const width, height = 120, 40

// build compiles a command as it is released.
func build(t testing.TB, pattern string) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "program")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", bin, pattern)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("build %s: %v\n%s", pattern, err, out)
	}
	return bin
}

// world is a simulated cloud with a client of its own, which changes it, and
// the home of those who look at it.
type world struct {
	bin    string // the dashboard
	server *simulator.Server
	client *api.Client
	home   string
	count  int
}

// newWorld makes a world with so many instances. What is begun in it does not
// end within a test.
func newWorld(t testing.TB, bin string, instances int, latency time.Duration) *world {
	t.Helper()
	server, err := simulator.Listen("127.0.0.1:0", simulator.Options{
		Instances: instances, Latency: latency, Provision: 24 * time.Hour, Seed: 1,
		Logger: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatalf("start the simulator: %v", err)
	}
	t.Cleanup(func() { _ = server.Close() })
	client, err := api.New(api.Options{
		Endpoint: server.URL(), Credentials: api.Credentials{ID: "demo", Secret: "demo"}, Rate: 1e6,
	})
	if err != nil {
		t.Fatalf("make a client: %v", err)
	}
	t.Cleanup(client.Close)
	return &world{bin: bin, server: server, client: client, home: t.TempDir(), count: instances}
}

// start opens the dashboard on the instances. They are loaded when it starts
// and when r is pressed, unless args say otherwise.
func (w *world) start(t testing.TB, o ptytest.Options, args ...string) *ptytest.Program {
	t.Helper()
	o.Width, o.Height, o.Dir = width, height, w.home
	o.Env = append(o.Env,
		"CDS_SECRET_ID=demo", "CDS_SECRET_KEY=demo", "TZ=UTC",
		"XDG_CONFIG_HOME="+filepath.Join(w.home, "config"),
		"XDG_STATE_HOME="+filepath.Join(w.home, "state"),
		"XDG_CACHE_HOME="+filepath.Join(w.home, "cache"),
	)
	args = append([]string{"--endpoint", w.server.URL(), "--screen", "instances", "--refresh", "0", "--lang", "en"}, args...)
	return ptytest.Start(t, o, w.bin, args...)
}

// open is start and waiting for the rows.
func (w *world) open(t testing.TB, o ptytest.Options, args ...string) *ptytest.Program {
	t.Helper()
	p := w.start(t, o, args...)
	p.WaitUntil("the instances are shown", w.shown)
	return p
}

// shown tells whether the whole frame with the rows is on the screen.
func (w *world) shown(s *vt.Terminal) bool {
	text := s.Text()
	return strings.Contains(text, fmt.Sprintf("%d instances", w.count)) && strings.Contains(text, "? ")
}

// asked is how often the instances were asked for.
func (w *world) asked() int { return w.server.Simulator().Requests("DescribeDBInstances") }

// inOrder is the instances as the table has them.
func (w *world) inOrder() []simulator.Truth {
	list := w.server.Simulator().Truth()
	slices.SortFunc(list, func(a, b simulator.Truth) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)),
			strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	return list
}

// change makes the first n running rows from the given one on be deleted, for
// as long as the test goes.
func (w *world) change(t testing.TB, from, n int) {
	t.Helper()
	for _, in := range w.inOrder()[from:] {
		if n == 0 {
			return
		}
		if in.Status != string(api.StatusRunning) {
			continue
		}
		if _, err := w.client.DeleteInstance(t.Context(), in.ID); err != nil {
			t.Fatalf("delete %s: %v", in.ID, err)
		}
		n--
	}
}
