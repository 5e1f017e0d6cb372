package state

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cdsredis/api"
)

// fresh is a journal that has read all of dir.
func fresh(t interface{ Fatalf(string, ...any) }, dir string) *journal {
	j := newJournal(dir)
	if _, err := j.read(); err != nil {
		t.Fatalf("read: %v", err)
	}
	return j
}

// entry is an operation of n events.
func entry(id string, n int) Operation {
	op := Operation{ID: id, Kind: KindCreate, Scope: prod, Name: "名字-" + id, Phase: PhaseIntended, Begun: noon, Known: []string{}}
	for i := range n {
		op.note(noon, EventSeen, "i", fmt.Sprint(i))
	}
	return op
}

func TestATruncatedJournalLosesOnlyTheTornLine(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	j := fresh(t, dir)
	for i := range 3 {
		if err := j.append([]Operation{entry(fmt.Sprint("op-", i), 1)}); err != nil {
			t.Fatal(err)
		}
	}
	whole, err := os.ReadFile(j.path)
	if err != nil {
		t.Fatal(err)
	}
	for cut := range len(whole) + 1 {
		if err := os.WriteFile(j.path, whole[:cut], fileMode); err != nil {
			t.Fatal(err)
		}
		torn := fresh(t, dir)
		if err := torn.append([]Operation{entry("late", 1)}); err != nil {
			t.Fatalf("cut at %d: append: %v", cut, err)
		}
		got := fresh(t, dir)
		// A line that lacks only its newline is whole once that is added.
		want := 1
		for line := range bytes.Lines(whole[:cut]) {
			if r, ok := decode(line); ok && r.Operation != nil {
				want++
			}
		}
		if len(got.ops) != want || got.ops["late"].ID == "" {
			t.Fatalf("cut at %d: got %d operations, want %d with the late one", cut, len(got.ops), want)
		}
	}
}

func TestADamagedLineCostsThatLine(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	j := fresh(t, dir)
	for i := range 3 {
		if err := j.append([]Operation{entry(fmt.Sprint("op-", i), 1)}); err != nil {
			t.Fatal(err)
		}
	}
	whole, err := os.ReadFile(j.path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(j.path, bytes.Replace(whole, []byte("op-1"), []byte("op-9"), 1), fileMode); err != nil {
		t.Fatal(err)
	}
	got := fresh(t, dir)
	if got.damaged != 1 || len(got.ops) != 2 || got.ops["op-9"].ID != "" {
		t.Errorf("got %d damaged and %d operations, want 1 and 2", got.damaged, len(got.ops))
	}
}

func TestALostIntentLeavesWhatCameAfterAndForgetsWhatWasKnown(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	j := fresh(t, dir)
	op := entry("op", 1)
	if err := j.append([]Operation{op}); err != nil {
		t.Fatal(err)
	}
	size := j.offset
	op = answer{sent: noon, at: noon, err: errLine}.apply(op)
	if err := j.append([]Operation{op}); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(j.path)
	if err != nil {
		t.Fatal(err)
	}
	whole[size-5] ^= 1
	if err := os.WriteFile(j.path, whole, fileMode); err != nil {
		t.Fatal(err)
	}
	got := fresh(t, dir).ops["op"]
	if got.Phase != PhaseUnknown || got.Known != nil {
		t.Errorf("got %q knowing %v, want unknown and nothing known", got.Phase, got.Known)
	}
}

func TestANewerFormatIsRefusedAndLeftAlone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	payload := `{"v":2,"poem":"x"}`
	line := fmt.Sprintf(`{"crc32c":%q,"record":%s}`+"\n", checksum([]byte(payload)), payload)
	path := filepath.Join(dir, journalName)
	if err := os.WriteFile(path, []byte(line), fileMode); err != nil {
		t.Fatal(err)
	}
	_, err := Open(Options{Dir: dir})
	newer, ok := errors.AsType[*FormatError](err)
	if !ok || newer.Version != 2 || !strings.Contains(err.Error(), "newer cdsredis") {
		t.Errorf("open: got %v, want a FormatError that says what to do", err)
	}
	if got, _ := os.ReadFile(path); string(got) != line {
		t.Errorf("the journal is now %q", got)
	}
}

func TestANewerFormatThatTurnsUpLaterStopsTheWrites(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	o := begin(t, dir, newClock())
	payload := `{"v":3}`
	line := fmt.Sprintf(`{"crc32c":%q,"record":%s}`+"\n", checksum([]byte(payload)), payload)
	if err := os.WriteFile(filepath.Join(dir, journalName), []byte(line), fileMode); err != nil {
		t.Fatal(err)
	}
	cloud := &fakeCloud{}
	_, err := o.Create(context.Background(), cloud, createIntent("cache"))
	if _, ok := errors.AsType[*FormatError](err); !ok || cloud.sent() != 0 {
		t.Errorf("got %v with %d sent, want a FormatError and nothing sent", err, cloud.sent())
	}
	if _, err := o.Refresh(); err == nil {
		t.Error("refresh finds nothing wrong")
	}
}

// fullDisk takes n bytes and then no more.
type fullDisk struct {
	file
	left *int
}

func (f fullDisk) Write(p []byte) (int, error) {
	n := min(*f.left, len(p))
	*f.left -= n
	written, err := f.file.Write(p[:n])
	if err == nil && n < len(p) {
		err = syscall.ENOSPC
	}
	return written, err
}

func TestOnAFullDiskNothingIsSentAndNothingIsLost(t *testing.T) {
	t.Parallel()
	for _, room := range []int{0, 1, 100, 500} {
		dir := t.TempDir()
		o := begin(t, dir, newClock())
		if _, err := o.Create(context.Background(), &fakeCloud{}, createIntent("first")); err != nil {
			t.Fatal(err)
		}
		plain := o.journal.open
		left := room
		o.journal.open = func(path string, flag int) (file, error) {
			f, err := plain(path, flag)
			return fullDisk{file: f, left: &left}, err
		}
		cloud := &fakeCloud{}
		op, err := o.Create(context.Background(), cloud, createIntent("second"))
		r, ok := errors.AsType[*RecordError](err)
		if !ok || r.Trouble != TroubleFull || op.ID != "" || cloud.sent() != 0 {
			t.Fatalf("room for %d: got %q, %v with %d sent; want a refusal", room, op.ID, err, cloud.sent())
		}
		if !strings.Contains(err.Error(), "the disk is full") {
			t.Errorf("%q does not say what to do", err)
		}
		if err := o.Health().Err; err == nil {
			t.Errorf("room for %d: health finds nothing wrong", room)
		}
		o.journal.open = plain
		if got := fresh(t, dir); len(got.ops) != 1 || got.damaged != 0 {
			t.Errorf("room for %d: got %d operations, %d damaged; want the first whole", room, len(got.ops), got.damaged)
		}
		if _, err := o.Create(context.Background(), cloud, createIntent("second")); err != nil || cloud.sent() != 1 {
			t.Errorf("with room again: %v, sent %d", err, cloud.sent())
		}
	}
}

// stubborn fails to write, and to take back what it did write.
type stubborn struct{ file }

func (stubborn) Sync() error          { return syscall.EIO }
func (stubborn) Truncate(int64) error { return syscall.EIO }

func TestAnIntentThatCannotBeTakenBackIsSettledAsNotSent(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	o := begin(t, dir, newClock())
	if _, err := o.Create(context.Background(), &fakeCloud{}, createIntent("first")); err != nil {
		t.Fatal(err)
	}
	plain := o.journal.open
	o.journal.open = func(path string, flag int) (file, error) {
		f, err := plain(path, flag)
		return stubborn{f}, err
	}
	cloud := &fakeCloud{}
	if _, err := o.Create(context.Background(), cloud, createIntent("second")); err == nil {
		t.Fatal("want an error")
	}
	o.journal.open = plain
	if err := o.Drain(context.Background()); err != nil {
		t.Fatal(err)
	}
	for _, op := range fresh(t, dir).ops {
		if op.Name == "second" && op.Phase != PhaseNotSent {
			t.Errorf("got %q, want not sent", op.Phase)
		}
	}
	if cloud.sent() != 0 {
		t.Errorf("sent %d, want nothing", cloud.sent())
	}
}

func TestAnOutcomeThatCannotBeRecordedIsShownAndRecordedLater(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	o := begin(t, dir, newClock())
	plain, left := o.journal.open, 0
	cloud := &fakeCloud{accepted: api.Accepted{TaskID: "t"}, before: func() {
		o.writing.Lock()
		defer o.writing.Unlock()
		o.journal.open = func(path string, flag int) (file, error) {
			f, err := plain(path, flag)
			return fullDisk{file: f, left: &left}, err
		}
	}}
	op, err := o.Create(context.Background(), cloud, createIntent("cache"))
	if _, ok := errors.AsType[*RecordError](err); !ok || op.Phase != PhaseAccepted {
		t.Fatalf("got %q, %v; want it accepted, and an error about the record", op.Phase, err)
	}
	if got := fresh(t, dir).ops[op.ID].Phase; got != PhaseIntended {
		t.Errorf("on disk: got %q, want the intent", got)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	if err := o.Drain(ctx); err == nil {
		t.Error("drain says that all is recorded")
	}
	o.writing.Lock()
	o.journal.open = plain
	o.writing.Unlock()
	if err := o.Drain(context.Background()); err != nil {
		t.Fatalf("drain: %v", err)
	}
	if got := fresh(t, dir).ops[op.ID].Phase; got != PhaseAccepted {
		t.Errorf("on disk after the drain: got %q, want accepted", got)
	}
}

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

func TestADeletedJournalIsWrittenAnewFromMemory(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	o := begin(t, dir, newClock())
	first, err := o.Create(context.Background(), &fakeCloud{}, createIntent("first"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, journalName)); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Create(context.Background(), &fakeCloud{}, createIntent("second")); err != nil {
		t.Fatal(err)
	}
	got := fresh(t, dir).ops
	if len(got) != 2 || len(got[first.ID].Events) != 3 {
		t.Errorf("got %d operations, the first with %d events; want 2 and 3", len(got), len(got[first.ID].Events))
	}
}

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
