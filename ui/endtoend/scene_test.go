//go:build unix

package endtoend

import (
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/gofrs/flock"

	"cdsredis/state"
)

// scene is one operation that the program is killed in.
type scene struct {
	t     testing.TB
	kind  state.Kind
	cloud *cloud
	host  *host
	desk  desk
}

// newScene goes to where the operation only has to be confirmed.
func newScene(t testing.TB, kind state.Kind, c *cloud) *scene {
	t.Helper()
	return sceneOn(newHost(t, c), kind, c)
}

// sceneOn is newScene on a host.
func sceneOn(h *host, kind state.Kind, c *cloud) *scene {
	h.t.Helper()
	s := &scene{t: h.t, kind: kind, cloud: c, host: h}
	logs := []string{"--log-file", s.log(), "--log-level", "debug"}
	if kind == state.KindDelete {
		s.desk = atDesk(s.host.dashboard(logs...))
		s.desk.fillDeletion(victim)
		return s
	}
	s.desk = atDesk(s.host.dashboard(append(logs, "--region", region, "--screen", "specs")...))
	s.desk.WaitFor(s.desk.text.Specs.Disks)
	s.desk.fillCreation(s.name())
	return s
}

func (s *scene) log() string { return filepath.Join(s.host.home, "log") }

func (s *scene) name() string {
	if s.kind == state.KindDelete {
		return victim
	}
	return "new-one"
}

func (s *scene) action() string {
	if s.kind == state.KindDelete {
		return "DeleteDBInstance"
	}
	return "CreateDBInstance"
}

// confirm sends the operation on its way.
func (s *scene) confirm() { s.desk.Type("<enter>") }

// word is a phase on the tasks screen.
func (s *scene) word(p state.Phase) string {
	if s.kind == state.KindDelete {
		return s.desk.text.Tasks.Deleting[p]
	}
	return s.desk.text.Tasks.Creating[p]
}

// mark is how the row of the operation begins on the tasks screen.
func (s *scene) mark() string {
	if s.kind == state.KindDelete {
		return "- " + s.desk.text.Tasks.Delete
	}
	return "+ " + s.desk.text.Tasks.Create
}

// sending is what the form says once the operation was confirmed.
func (s *scene) sending() string {
	if s.kind == state.KindDelete {
		return s.desk.text.Remove.Sending
	}
	return s.desk.text.Create.Sending
}

// inject has the answer to the operation spoilt.
func (s *scene) inject(fault string) { s.cloud.inject(s.t, s.action()+"="+fault) }

// await waits for something to come to a barrier.
func (s *scene) await(b *barrier) {
	s.t.Helper()
	select {
	case <-b.reached:
	case <-time.After(patience):
		s.t.Fatalf("nothing came to the gate; the screen is\n%s", s.desk.Screen())
	}
}

// lock keeps the program from recording anything until it is released.
func (s *scene) lock() (release func()) {
	s.t.Helper()
	l := flock.New(filepath.Join(s.host.stateDir(), "operations.lock"))
	if err := l.Lock(); err != nil {
		s.t.Fatal(err)
	}
	return func() {
		if err := l.Unlock(); err != nil {
			s.t.Error(err)
		}
	}
}

// kill ends the program as a crash does.
func (s *scene) kill() {
	s.t.Helper()
	s.desk.Signal(syscall.SIGKILL)
	s.desk.Wait()
}

// reopen starts the program again, on the tasks.
func (s *scene) reopen() { s.desk = atDesk(s.host.dashboard("--screen", "tasks")) }

// standing waits for the row of the operation on the tasks screen to say a
// phase.
func (s *scene) standing(p state.Phase) {
	s.t.Helper()
	s.desk.waitRow(s.name(), s.word(p))
}
