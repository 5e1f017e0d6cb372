package state

import (
	"context"
	"errors"
	"strings"
	"syscall"
	"testing"
	"time"

	"cdsredis/api"
)

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
