//go:build unix

package endtoend

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"cdsredis/state"
)

// A line that is cut while a creation is on its way costs nothing: the program
// stays until it has the answer on record, and whoever comes back finds the
// operation and its end.
func TestOverSSHACutLineLosesNothing(t *testing.T) {
	t.Parallel()
	for name, script := range manners() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRemote(t, serveSSH(t), script)
			r.over = func(argv []string) []string { return []string{os.Args[0], asClient, r.line.address(), quoted(argv)} }
			r.loseTheLine(r.line.cut)
		})
	}
}

// remote is a host that is worked on over SSH.
type remote struct {
	*host
	line  *line
	cloud *cloud
}

// newRemote makes one whose SSH server is at an address, and on which the
// dashboard is started in a manner.
func newRemote(t testing.TB, server, manner string) *remote {
	t.Helper()
	c := startCloud(t)
	h := newHost(t, c)
	h.manner = "echo $$ >" + filepath.Join(h.home, "pid") + "; " + manner
	return &remote{host: h, line: newLine(t, server), cloud: c}
}

// loseTheLine has the line lost during a creation and comes back.
func (r *remote) loseTheLine(lose func()) {
	r.t.Helper()
	s := sceneOn(r.host, state.KindCreate, r.cloud)
	b := r.cloud.gate.holdRequests()
	s.confirm()
	s.await(b)
	lose()
	waitInFile(r.t, s.log(), "terminal") // is gone
	if !r.runs() {
		r.t.Error("the program ended while its request was on the way")
	}
	b.open()
	eventually(r.t, "the program has ended", func() bool { return !r.runs() })

	s.reopen()
	s.follow()
	s.check()
	op, _ := s.outcome()
	// Where sshd notices a silent line later than the request may take, what
	// the session has to record is that no answer came.
	own := slices.ContainsFunc(op.Events, func(e state.Event) bool {
		return e.What == state.EventAccepted || e.What == state.EventUnknown
	})
	orphaned := slices.ContainsFunc(op.Events, func(e state.Event) bool { return e.What == state.EventOrphaned })
	if !own || orphaned {
		r.t.Errorf("the session that lost its line did not record the outcome: %+v", op.Events)
	}
	if !strings.HasPrefix(op.Connection, "127.0.0.1") {
		r.t.Errorf("the record says that the request came from %q; want the client's address", op.Connection)
	}
}

// runs tells whether the program that was started last lives.
func (r *remote) runs() bool {
	r.t.Helper()
	written, err := os.ReadFile(filepath.Join(r.home, "pid"))
	if err != nil {
		r.t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(written)))
	if err != nil {
		r.t.Fatal(err)
	}
	return !errors.Is(syscall.Kill(pid, 0), syscall.ESRCH)
}

// quoted is a command line for a shell.
func quoted(argv []string) string {
	words := make([]string, len(argv))
	for i, arg := range argv {
		words[i] = "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
	}
	return strings.Join(words, " ")
}
