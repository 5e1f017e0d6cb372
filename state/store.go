package state

import (
	"cmp"
	"crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"cdsredis/api"
)

// Options say where the record is and who writes it.
type Options struct {
	// Dir is the folder of the record; it is made if it is missing.
	Dir string
	// User and Connection are the OS user and SSH_CONNECTION.
	User, Connection string
	Now              func() time.Time // nil means time.Now
	Random           io.Reader        // for ids; nil means crypto/rand
	Logger           *slog.Logger     // nil discards
	// RequestTimeout bounds a request to the cloud; 0 means 60 s.
	RequestTimeout time.Duration
	// LockWait bounds the waiting for another session's write; 0 means 10 s.
	LockWait time.Duration
	// CompactSize is the size in bytes from which the journal is compacted; 0
	// means 4 MiB.
	CompactSize int64
}

// Operations is the shared record, seen from one session. Its methods can be
// called from any goroutine; List, Guard, Usual and InFlight do no I/O.
type Operations struct {
	options Options
	user    string
	where   string // the cleaned connection

	// writing is held by whoever uses the files.
	writing  sync.Mutex
	journal  *journal
	sessions *sessions
	lists    map[Scope]time.Time // when the newest list of an account was asked for

	// mu guards what is shown. It is never held during I/O.
	mu         sync.Mutex
	shown      []Operation
	unrecorded map[string]func(Operation) Operation
	flight     int
	landed     chan struct{} // closed and renewed whenever flight falls to 0
	closed     bool
}

// Open reads the record and makes this session known in it. A record that can
// be read and not written is opened all the same; Writable tells why creations
// and deletions will be refused. A folder that is not safe to use is refused
// (*RecordError), and so is a newer format (*FormatError).
func Open(o Options) (*Operations, error) {
	o = o.withDefaults()
	ops := &Operations{
		options: o, user: api.Clean(o.User), where: api.Clean(o.Connection),
		journal: newJournal(o.Dir), lists: make(map[Scope]time.Time),
		unrecorded: make(map[string]func(Operation) Operation), landed: make(chan struct{}),
	}
	self, err := newID(o.Random, 16)
	if err != nil {
		return nil, err
	}
	ops.sessions = &sessions{dir: filepath.Join(o.Dir, "sessions"), self: self}
	if err := prepareDir(o.Dir); errors.Is(err, errInsecure) {
		return nil, recordError(o.Dir, err)
	}
	if _, err := ops.Refresh(); err != nil {
		if _, ok := errors.AsType[*FormatError](err); ok {
			return nil, err
		}
		o.Logger.Warn("operations cannot be read", "err", err)
	}
	if err := ops.Writable(); err != nil {
		o.Logger.Warn("operations cannot be recorded", "err", err)
	}
	return ops, nil
}

func (o Options) withDefaults() Options {
	o.RequestTimeout = cmp.Or(o.RequestTimeout, time.Minute)
	o.LockWait = cmp.Or(o.LockWait, lockWait)
	o.CompactSize = cmp.Or(o.CompactSize, compactSize)
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Random == nil {
		o.Random = rand.Reader
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return o
}

// newID gives n characters of the alphabet a-z2-7.
func newID(random io.Reader, n int) (string, error) {
	raw := make([]byte, n)
	if _, err := io.ReadFull(random, raw); err != nil {
		return "", fmt.Errorf("make an id: %w", err)
	}
	return strings.ToLower(base32.StdEncoding.EncodeToString(raw))[:n], nil
}

// now is in UTC and without the monotonic clock, as it is read back.
func (o *Operations) now() time.Time { return o.options.Now().UTC().Round(0) }

// Writable tells why nothing can be recorded; nil if nothing is known to stand
// in the way. Whether the disk has room only shows in the writing.
func (o *Operations) Writable() error {
	return o.transact(nothing)
}

// nothing is a transaction that only records what is late.
func nothing(map[string]Operation) ([]Operation, error) { return nil, nil }

// List gives the operations of all sessions: the open ones first, then the
// finished, the newest of each first. They share memory and must not be
// changed.
func (o *Operations) List() []Operation {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.shown)
}

// Refresh takes in what other sessions recorded and adopts the unanswered
// requests of those that died. It reports whether List may have changed. When
// there is nothing new it costs a look at the file's size.
func (o *Operations) Refresh() (changed bool, err error) {
	o.writing.Lock()
	changed, err = o.journal.glance()
	orphans := o.orphans(o.journal.ops)
	o.publish()
	o.writing.Unlock()
	if err != nil {
		return changed, recordError(o.journal.path, err)
	}
	if len(orphans) == 0 {
		return changed, nil
	}
	return true, o.transact(func(ops map[string]Operation) ([]Operation, error) { return o.orphans(ops), nil })
}

// orphans are the requests whose session died before it recorded an outcome,
// as they stand without it.
func (o *Operations) orphans(ops map[string]Operation) []Operation {
	var out []Operation
	for _, op := range ops {
		if op.Phase == PhaseIntended && !o.sessions.alive(op.Session) {
			out = append(out, orphan(op, o.now()))
		}
	}
	return out
}

// transact runs step on the newest record and appends what it returns, with
// no other session writing meanwhile. What could not be recorded before is
// recorded first.
func (o *Operations) transact(step func(ops map[string]Operation) ([]Operation, error)) error {
	o.writing.Lock()
	defer o.writing.Unlock()
	defer o.publish()
	if o.isClosed() {
		return recordError(o.options.Dir, errClosed)
	}
	if err := prepareDir(o.options.Dir); err != nil {
		return recordError(o.options.Dir, err)
	}
	var refused error
	err := withLock(filepath.Join(o.options.Dir, lockName), o.options.LockWait, func() error {
		if err := o.sessions.begin(); err != nil {
			return err
		}
		if _, err := o.journal.read(); err != nil {
			return err
		}
		if err := o.recordLate(); err != nil {
			return err
		}
		var moved []Operation
		if moved, refused = step(o.journal.ops); refused != nil || len(moved) == 0 {
			return nil
		}
		if err := o.journal.append(moved); err != nil {
			return err
		}
		if err := o.journal.compact(o.options.CompactSize, o.now()); err != nil {
			o.options.Logger.Warn("journal not compacted", "err", err)
		}
		return nil
	})
	if err != nil {
		return recordError(o.journal.path, err)
	}
	return refused
}

// publish shows what stands in the journal and what should.
func (o *Operations) publish() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.shown = make([]Operation, 0, len(o.journal.ops))
	for id, op := range o.journal.ops {
		if late, ok := o.unrecorded[id]; ok {
			op = late(op)
		}
		o.shown = append(o.shown, op)
	}
	slices.SortFunc(o.shown, inOrder)
}

// inOrder sorts open operations before finished ones, newest first.
func inOrder(a, b Operation) int {
	ao, bo := a.Phase.Open(), b.Phase.Open()
	switch {
	case ao && !bo:
		return -1
	case bo && !ao:
		return 1
	case !ao && !a.Ended.Equal(b.Ended):
		return b.Ended.Compare(a.Ended)
	}
	return cmp.Or(b.Begun.Compare(a.Begun), strings.Compare(a.ID, b.ID))
}

func (o *Operations) isClosed() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.closed
}
