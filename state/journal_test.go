package state

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
