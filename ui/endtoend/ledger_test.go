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
	confirmed map[string]int // by the name of a creation, or what was typed for a deletion
	asked     map[string]int // the same, as it came
	creations int
	deletions int
}

func newLedger(t testing.TB, cloud *simulator.Simulator) *ledger {
	return &ledger{t: t, cloud: cloud, confirmed: map[string]int{}, asked: map[string]int{}}
}

// confirm notes that the user is about to confirm something.
func (l *ledger) confirm(what string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.confirmed[what]++
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
	l.creations++
	l.enter("create " + asked.InstanceName)
}

func (l *ledger) deletion(body []byte) {
	var asked struct{ InstanceUuid string }
	if err := json.Unmarshal(body, &asked); err != nil || len(asked.InstanceUuid) < 8 {
		l.t.Errorf("a deletion of %q: %v", body, err)
		return
	}
	proof := asked.InstanceUuid[len(asked.InstanceUuid)-8:]
	truth := l.cloud.Truth()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.deletions++
	for _, i := range truth {
		if i.ID == asked.InstanceUuid && l.confirmed["delete "+i.Name] > 0 {
			proof = i.Name
		}
	}
	l.enter("delete " + proof)
}

// enter notes what came, which must have been confirmed as often.
func (l *ledger) enter(what string) {
	l.asked[what]++
	if l.asked[what] > l.confirmed[what] {
		l.t.Errorf("%s: asked for %d times and confirmed %d times", what, l.asked[what], l.confirmed[what])
	}
}

func (l *ledger) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	confirmed := 0
	for _, n := range l.confirmed {
		confirmed += n
	}
	return fmt.Sprintf("%d confirmations, of which %d creations and %d deletions came to the cloud", confirmed, l.creations, l.deletions)
}
