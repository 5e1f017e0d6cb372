//go:build unix

package endtoend

import (
	"fmt"
	"testing"

	"cdsredis/state"
)

// moment is when the program is killed. at brings it there from the typed
// confirmation, and kills it.
type moment struct {
	name string
	at   func(*scene)
	// recorded tells whether the operation then stands in the record, and
	// acted how often the cloud does what it asks for.
	recorded bool
	acted    int
}

// moments are the steps of an operation, in their order, and what can go
// wrong with the answer.
func moments() []moment {
	return []moment{
		{"before it is confirmed", (*scene).kill, false, 0},
		{"before the intent", beforeTheIntent, false, 0},
		{"after the intent", afterTheIntent, true, 0},
		{"after sending", afterSending, true, 1},
		{"before the answer", beforeTheAnswer, true, 1},
		{"after the answer", afterTheAnswer, true, 1},
		{"after recording", afterRecording, true, 1},
		{"the line dropped after acting", afterFault("reset-after"), true, 1},
		{"half an answer came", afterFault("cut"), true, 1},
		{"the line dropped before acting", afterFault("reset-before"), true, 0},
	}
}

func beforeTheIntent(s *scene) {
	release := s.lock()
	s.confirm()
	s.desk.WaitFor(s.sending())
	s.kill()
	release()
}

func afterTheIntent(s *scene) {
	b := s.cloud.gate.holdRequests()
	s.confirm()
	s.await(b)
	s.kill()
	b.drop()
}

func afterSending(s *scene) {
	b := s.cloud.gate.holdRequests()
	s.confirm()
	s.await(b)
	if !s.recorded() {
		s.t.Error("the request left before its intent was on disk")
	}
	s.kill()
	b.open()
}

func beforeTheAnswer(s *scene) {
	b := s.cloud.gate.holdAnswers()
	s.confirm()
	s.await(b)
	s.kill()
	b.open()
}

// afterTheAnswer kills a program that has the answer and waits for its turn to
// record it.
func afterTheAnswer(s *scene) {
	b := s.cloud.gate.holdRequests()
	s.confirm()
	s.await(b)
	release := s.lock()
	b.open()
	waitInFile(s.t, s.log(), s.action(), "status=200")
	s.kill()
	release()
}

func afterRecording(s *scene) {
	s.confirm()
	s.desk.waitRow(s.name(), s.mark())
	s.kill()
}

// afterFault kills a program that has recorded that the answer was of no use.
func afterFault(fault string) func(*scene) {
	return func(s *scene) {
		s.inject(fault + "*1")
		s.confirm()
		s.standing(state.PhaseUnknown)
		s.kill()
	}
}

// Whenever the program dies, nothing is lost and nothing is sent twice.
func TestKilledAtAnyStepItLosesNothingAndSendsNothingTwice(t *testing.T) {
	t.Parallel()
	for _, kind := range []state.Kind{state.KindCreate, state.KindDelete} {
		for _, m := range moments() {
			t.Run(fmt.Sprintf("%s, %s", kind, m.name), func(t *testing.T) {
				t.Parallel()
				s := newScene(t, kind, startCloud(t))
				m.at(s)
				s.cloud.settle(t)
				if s.recorded() != m.recorded || s.acted() != m.acted {
					t.Fatalf("recorded is %v and the cloud acted %d times; want %v and %d", s.recorded(), s.acted(), m.recorded, m.acted)
				}
				s.reopen()
				s.follow()
				s.check()
			})
		}
	}
}
