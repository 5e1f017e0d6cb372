//go:build unix

package endtoend

import (
	"syscall"
	"testing"

	"cdsredis/state"
	"cdsredis/ui/uitest/vt"
)

// Whoever ends the program while a request is on its way has the terminal back
// at once, and the answer on record before the process is gone.
func TestASignalWaitsForTheRequestOnItsWay(t *testing.T) {
	t.Parallel()
	for signal, code := range map[syscall.Signal]int{syscall.SIGHUP: 129, syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		t.Run(signal.String(), func(t *testing.T) {
			t.Parallel()
			s := newScene(t, state.KindCreate, startCloud(t))
			b := s.cloud.gate.holdRequests()
			s.confirm()
			s.await(b)
			s.desk.Signal(signal)
			s.desk.WaitUntil("the terminal is back", func(screen *vt.Terminal) bool { return len(screen.Left()) == 0 })
			b.open()
			if e := s.desk.Wait(); e.Code != code || len(e.Left) > 0 || e.Screen != "" {
				t.Errorf("ends with %d, leaving %q and\n%s\nwant %d and nothing", e.Code, e.Left, e.Screen, code)
			}
			s.reopen()
			s.follow()
			s.check()
			if op, _ := s.outcome(); op.Answered.IsZero() {
				t.Errorf("the answer is not on record: %+v", op.Events)
			}
		})
	}
}

// Two dashboards show the same operations, whichever of them began one.
func TestTwoSessionsShowTheSameOperations(t *testing.T) {
	t.Parallel()
	s := newScene(t, state.KindCreate, startCloud(t))
	other := atDesk(s.host.dashboard("--screen", "tasks"))
	other.WaitFor(other.text.Tasks.Empty)
	b := s.cloud.gate.holdRequests()
	s.confirm()
	s.await(b)
	other.waitRow(s.mark(), s.name(), s.word(state.PhaseIntended))
	b.open()
	for _, d := range []desk{other, s.desk} {
		d.waitRow(s.mark(), s.name(), s.word(state.PhaseRunning))
		checkLeft(t, d.leave())
	}
	s.check()
}
