//go:build unix

package endtoend

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"sync"
	"testing"

	"cdsredis/api/simulator"
)

// ledger stands before a cloud and sets what is asked of it against what the
// user has confirmed.
type ledger struct {
	t     testing.TB
	cloud *simulator.Simulator

	mu        sync.Mutex
	confirmed map[string]int    // by the name of a creation, or what was typed for a deletion
	asked     map[string]int    // the same, as it came
	names     map[string]string // by id, also of what somebody else has deleted meanwhile
	wrote     writes
}

// writes counts confirmations and what came of them.
type writes struct {
	confirmed, creations, deletions int
	together                        int // confirmations of several deletions at once
}

func (w writes) String() string {
	return fmt.Sprintf("%d confirmations, %d of them of several deletions; %d creations and %d deletions came to the cloud",
		w.confirmed, w.together, w.creations, w.deletions)
}

func (w *writes) add(more writes) {
	w.confirmed += more.confirmed
	w.creations += more.creations
	w.deletions += more.deletions
	w.together += more.together
}

func newLedger(t testing.TB, cloud *simulator.Simulator) *ledger {
	return &ledger{t: t, cloud: cloud, confirmed: map[string]int{}, asked: map[string]int{}, names: map[string]string{}}
}

// confirm notes that the user is about to confirm something, or several things
// at once.
func (l *ledger) confirm(what ...string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.wrote.confirmed++
	if len(what) > 1 {
		l.wrote.together++
	}
	for _, w := range what {
		l.confirmed[w]++
	}
	l.learn()
}

func (l *ledger) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	switch r.URL.Query().Get("Action") {
	case "CreateDBInstance":
		l.creation(body)
	case "DeleteDBInstance":
		l.deletion(body)
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	l.cloud.ServeHTTP(w, r)
}

func (l *ledger) creation(body []byte) {
	var asked struct{ InstanceName string }
	if err := json.Unmarshal(body, &asked); err != nil {
		l.t.Errorf("a creation of %q: %v", body, err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.wrote.creations++
	l.enter("create " + asked.InstanceName)
}

func (l *ledger) deletion(body []byte) {
	var asked struct{ InstanceUuid string }
	if err := json.Unmarshal(body, &asked); err != nil || len(asked.InstanceUuid) < 8 {
		l.t.Errorf("a deletion of %q: %v", body, err)
		return
	}
	proof := tail(asked.InstanceUuid)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.wrote.deletions++
	l.learn()
	if name := l.names[asked.InstanceUuid]; l.confirmed["delete "+name] > l.asked["delete "+name] {
		proof = name
	}
	l.enter("delete " + proof)
}

// learn notes what the instances are called.
func (l *ledger) learn() {
	for _, i := range l.cloud.Truth() {
		l.names[i.ID] = i.Name
	}
}

// tail is the end of an id, which is typed where a name doesn't tell.
func tail(id string) string { return id[len(id)-8:] }

// enter notes what came, which must have been confirmed as often.
func (l *ledger) enter(what string) {
	l.asked[what]++
	if l.asked[what] > l.confirmed[what] {
		l.t.Errorf("%s: asked for %d times and confirmed %d times", what, l.asked[what], l.confirmed[what])
	}
}

// written is what was confirmed and came so far.
func (l *ledger) written() writes {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.wrote
}
