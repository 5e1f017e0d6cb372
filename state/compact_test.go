package state

import (
	"context"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"cdsredis/api"
)

func TestCompactionKeepsWhatMatters(t *testing.T) {
	t.Parallel()
	dir, c := t.TempDir(), newClock()
	finished := func(id string, ago time.Duration, p Phase) Operation {
		op := entry(id, 3)
		op.Phase, op.Ended, op.Known = p, noon.Add(-ago), []string{"k"}
		return op
	}
	const day = 24 * time.Hour
	guard := finished("guard", 200*day, PhaseNotFound)
	given := guard
	given.ID, given.Acknowledged = "given", true
	open := entry("open", 2)
	open.Known, open.Begun = []string{"k"}, noon.Add(-200*day)
	j := fresh(t, dir)
	all := []Operation{open, guard, given, finished("old", 91*day, PhaseRunning), finished("young", 89*day, PhaseGone)}
	if err := j.append(all); err != nil {
		t.Fatal(err)
	}
	reader := fresh(t, dir)
	for range 3 {
		open.note(noon, EventSeen, "i", "X")
		if err := j.append([]Operation{open}); err != nil {
			t.Fatal(err)
		}
	}
	before := j.info.Size()
	if err := j.compact(1, c.now()); err != nil {
		t.Fatal(err)
	}
	if j.info.Size() >= before {
		t.Errorf("size: %d before, %d after", before, j.info.Size())
	}
	changed, err := reader.read()
	if err != nil || !changed {
		t.Fatalf("another session: %v, %v; want it to notice", changed, err)
	}
	var left []string
	for id := range reader.ops {
		left = append(left, id)
	}
	slices.Sort(left)
	if want := []string{"guard", "open", "young"}; !slices.Equal(left, want) {
		t.Errorf("kept %q, want %q", left, want)
	}
	if got := reader.ops["open"]; len(got.Events) != len(open.Events) || !slices.Equal(got.Known, open.Known) {
		t.Errorf("the open one has %d events and knows %v, want %d and %v", len(got.Events), got.Known, len(open.Events), open.Known)
	}
	if got := reader.ops["young"]; got.Known != nil || len(got.Events) != 3 {
		t.Errorf("the young one knows %v with %d events", got.Known, len(got.Events))
	}
	if err := j.compact(1, c.now()); err != nil || !os.SameFile(j.info, reader.info) {
		t.Errorf("compacted again for nothing: %v", err)
	}
}

func TestAJournalIsCompactedAsItGrows(t *testing.T) {
	t.Parallel()
	dir, c := t.TempDir(), newClock()
	o, err := Open(Options{Dir: dir, Now: c.now, CompactSize: 20_000})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = o.Close() }()
	op, err := o.Create(context.Background(), &fakeCloud{accepted: api.Accepted{InstanceIDs: []string{"new-1"}}}, createIntent("cache"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 100 {
		inst := made("new-1", "cache", api.Status(fmt.Sprint("STEP_", i)))
		if _, err := o.Observe(prod, []api.Instance{inst}, c.add(time.Second)); err != nil {
			t.Fatal(err)
		}
	}
	if got := o.Health(); got.Size > 2*20_000 {
		t.Errorf("size: got %d, want it bounded", got.Size)
	}
	if got := fresh(t, dir).ops[op.ID]; len(got.Events) != 103 {
		t.Errorf("got %d events, want 103", len(got.Events))
	}
}
