package state

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cdsredis/api"
)

// Two writers take turns in any order; each may be killed in the middle of a
// write, and the file may be compacted in between. Whatever was acknowledged
// is there in the end, and both see it alike.
func TestNothingAcknowledgedIsLostWhateverTheOrder(t *testing.T) {
	t.Parallel()
	base := t.TempDir()
	runs := 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		dir := filepath.Join(base, fmt.Sprint(runs))
		if err := os.Mkdir(dir, dirMode); err != nil {
			t.Fatalf("mkdir: %v", err)
		}
		writers := []*journal{fresh(t, dir), fresh(t, dir)}
		events := make(map[string]int)
		for step := range rapid.IntRange(1, 25).Draw(t, "steps") {
			who := rapid.IntRange(0, 1).Draw(t, "who")
			j := writers[who]
			if _, err := j.read(); err != nil { // as under the lock
				t.Fatalf("read: %v", err)
			}
			id := fmt.Sprint("op-", rapid.IntRange(0, 3).Draw(t, "operation"))
			op := j.ops[id].clone()
			if op.ID == "" {
				op = entry(id, 0)
			}
			op.note(noon, EventSeen, "", fmt.Sprint(step))
			switch rapid.SampledFrom([]string{"append", "append", "append", "kill", "compact", "look"}).Draw(t, "what") {
			case "append":
				if err := j.append([]Operation{op}); err != nil {
					t.Fatalf("append: %v", err)
				}
				events[id]++
			case "kill":
				line, err := delta(j.ops[id], op).encode()
				if err != nil {
					t.Fatalf("encode: %v", err)
				}
				torn := line[:rapid.IntRange(0, len(line)-2).Draw(t, "written")]
				tear(t, j.path, torn)
				writers[who] = fresh(t, dir)
			case "compact":
				if err := j.compact(0, noon); err != nil {
					t.Fatalf("compact: %v", err)
				}
			case "look":
			}
		}
		for who, j := range append(writers, fresh(t, dir)) {
			if _, err := j.read(); err != nil {
				t.Fatalf("read: %v", err)
			}
			for id, want := range events {
				if got := len(j.ops[id].Events); got != want {
					t.Fatalf("reader %d: %s has %d events, want %d", who, id, got, want)
				}
			}
		}
	})
}

// tear appends what a killed writer got to write.
func tear(t *rapid.T, path string, torn []byte) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, fileMode)
	if errors.Is(err, os.ErrNotExist) {
		return // a new file comes into being whole
	}
	if err != nil {
		t.Fatalf("tear: %v", err)
	}
	_, err = f.Write(torn)
	if err = errors.Join(err, f.Close()); err != nil {
		t.Fatalf("tear: %v", err)
	}
}

// Sessions come, create, look and die in any order while the cloud acts or
// not and answers or not. Each creation is sent once, stays on record, and
// ends as the cloud has it.
func TestEveryOperationEndsAsTheCloudHasIt(t *testing.T) {
	t.Parallel()
	base := t.TempDir()
	runs := 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		w := &world{dir: filepath.Join(base, fmt.Sprint(runs)), clock: newClock(), truth: make(map[string]bool)}
		o := w.open(t)
		for i := range rapid.IntRange(1, 6).Draw(t, "creations") {
			w.create(t, o, fmt.Sprint("c", i))
			if rapid.Bool().Draw(t, "dies") {
				if err := o.Close(); err != nil {
					t.Fatalf("close: %v", err)
				}
				o = w.open(t)
			}
			if rapid.Bool().Draw(t, "looks") {
				w.observe(t, o, time.Minute)
			}
		}
		w.observe(t, o, time.Minute)
		w.observe(t, o, patience)
		list := o.List()
		if len(list) != len(w.truth) {
			t.Fatalf("got %d operations, want %d", len(list), len(w.truth))
		}
		for _, op := range list {
			if op.Phase.Open() {
				t.Errorf("%s is still %q: %q", op.Name, op.Phase, whats(op))
			}
			if made := op.Result() == ResultDone; made != w.truth[op.Name] {
				t.Errorf("%s ended %q, and the cloud made it: %v", op.Name, op.Phase, w.truth[op.Name])
			}
		}
		if err := o.Close(); err != nil {
			t.Fatalf("close: %v", err)
		}
	})
}

// world is a cloud whose answers need not tell what it did.
type world struct {
	dir   string
	clock *clock
	truth map[string]bool // by name: whether it was made
	list  []api.Instance
}

func (w *world) open(t *rapid.T) *Operations {
	o, err := Open(Options{Dir: w.dir, Now: w.clock.now})
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	return o
}

func (w *world) create(t *rapid.T, o *Operations, name string) {
	acts := rapid.Bool().Draw(t, "acts")
	cloud := &fakeCloud{}
	switch {
	case rapid.Bool().Draw(t, "line drops"):
		cloud.err = errLine
	case !acts:
		cloud.err = &api.WriteError{Outcome: api.OutcomeRejected, Err: errors.New("no")}
	case rapid.Bool().Draw(t, "tells ids"):
		cloud.accepted.InstanceIDs = []string{"id-" + name}
	}
	w.truth[name] = acts
	if _, err := o.Create(context.Background(), cloud, createIntent(name)); !errors.Is(err, cloud.err) {
		t.Fatalf("create %s: got %v, want %v", name, err, cloud.err)
	}
	if cloud.sent() != 1 {
		t.Fatalf("%s was sent %d times", name, cloud.sent())
	}
	if acts {
		w.list = append(w.list, made("id-"+name, name, api.StatusRunning))
	}
}

func (w *world) observe(t *rapid.T, o *Operations, after time.Duration) {
	if _, err := o.Observe(prod, w.list, w.clock.add(after)); err != nil {
		t.Fatalf("observe: %v", err)
	}
}
