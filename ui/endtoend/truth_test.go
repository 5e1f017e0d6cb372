//go:build unix

package endtoend

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"cdsredis/api"
	"cdsredis/state"
)

// acted is how often the cloud did what was asked for.
func (s *scene) acted() int { return s.cloud.Acted(s.action()) }

// recorded tells whether the operation stands in the record.
func (s *scene) recorded() bool {
	journal, err := os.ReadFile(filepath.Join(s.host.stateDir(), "operations.jsonl"))
	if err != nil && !os.IsNotExist(err) {
		s.t.Fatal(err)
	}
	return strings.Contains(string(journal), s.name())
}

// truth is what the operation has to come to, in the end, by what the cloud
// did.
func (s *scene) truth() state.Phase {
	switch {
	case s.acted() == 0 && s.kind == state.KindCreate:
		return state.PhaseNotFound
	case s.acted() == 0:
		return state.PhaseFailed
	case s.kind == state.KindCreate:
		return state.PhaseRunning
	}
	return state.PhaseGone
}

// follow waits until the program shows what it can know by now, and leaves it.
// That the cloud never heard of something takes it a quarter of an hour to
// believe; until then it is unknown.
func (s *scene) follow() {
	s.t.Helper()
	row := []string{s.name(), s.word(s.truth())}
	if s.acted() == 0 {
		row[1] = s.word(state.PhaseUnknown)
	}
	if !s.recorded() {
		row = []string{s.desk.text.Tasks.Empty}
	}
	s.desk.waitRow(row...)
	if e := s.desk.leave(); e.Code != 0 || len(e.Left) > 0 {
		s.t.Errorf("ended with %d, leaving %q; want 0 and nothing", e.Code, e.Left)
	}
}

// check holds what must be true in the end, however the program died.
func (s *scene) check() {
	s.t.Helper()
	if sent, acted := s.cloud.gate.sent(), s.acted(); sent > 1 || acted > sent {
		s.t.Errorf("the cloud was asked %d times and acted %d times; want one request at most", sent, acted)
	}
	if s.cloud.gate.sent() > 0 && !s.recorded() {
		s.t.Errorf("a request was sent without a record of it")
	}
	s.checkNoPassword()
	op, ok := s.outcome()
	if ok != s.recorded() {
		s.t.Fatalf("in the record: got %v, want %v", ok, s.recorded())
	}
	if !ok {
		return
	}
	if op.Phase != s.truth() {
		s.t.Errorf("the operation ended as %q, and the truth is %q: %+v", op.Phase, s.truth(), op.Events)
	}
	made := s.cloud.named(s.name())
	switch {
	case s.kind == state.KindDelete:
		if gone := len(made) == 0; gone != (op.Phase == state.PhaseGone) {
			s.t.Errorf("ended as %q, and the cloud has %+v", op.Phase, made)
		}
	case len(made) != s.acted():
		s.t.Errorf("the cloud made %+v; want %d", made, s.acted())
	case len(made) == 1 && (len(op.Targets) != 1 || op.Targets[0].InstanceID != made[0].ID):
		s.t.Errorf("the operation is about %+v; want %s", op.Targets, made[0].ID)
	}
}

// outcome is the one operation of the record after it was followed for a
// quarter of an hour more, by a clock that is ahead.
func (s *scene) outcome() (op state.Operation, ok bool) {
	s.t.Helper()
	later := func() time.Time { return time.Now().Add(16 * time.Minute) }
	record, err := state.Open(state.Options{Dir: s.host.stateDir(), Now: later})
	if err != nil {
		s.t.Fatal(err)
	}
	defer record.Close()
	if len(record.List()) == 0 {
		return op, false
	}
	if _, err := record.Observe(record.List()[0].Scope, s.instances(), later()); err != nil {
		s.t.Error(err)
	}
	if got := record.List(); len(got) != 1 {
		s.t.Errorf("the record has %d operations, want one: %+v", len(got), got)
	}
	return record.List()[0], true
}

// instances are those of the cloud as the API lists them.
func (s *scene) instances() (list []api.Instance) {
	for _, i := range s.cloud.Truth() {
		list = append(list, api.Instance{
			ID: i.ID, Name: i.Name, RegionID: i.RegionID, Status: api.Status(i.Status), RAM: i.RAM, Created: i.Created,
		})
	}
	return list
}

// checkNoPassword holds that no file has the password.
func (s *scene) checkNoPassword() {
	s.t.Helper()
	err := filepath.WalkDir(s.host.home, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		if strings.Contains(string(content), password) {
			return fmt.Errorf("%s has the password", path)
		}
		return err
	})
	if err != nil {
		s.t.Error(err)
	}
}
