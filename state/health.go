package state

import (
	"os"
	"path/filepath"
)

// Health is the state of the record, for a bug report.
type Health struct {
	Path string
	// Size is in bytes; 0 if there is no journal yet.
	Size int64
	// Records were read and Damaged lines skipped.
	Records, Damaged int
	// Operations are known, and Open of them still followed.
	Operations, Open int
	// Sessions run now, this one included.
	Sessions int
	// Err is why nothing can be recorded; nil if it can.
	Err error
}

// Health looks at the record. It also clears away what dead sessions left.
func (o *Operations) Health() Health {
	h := Health{Path: o.journal.path, Err: o.Writable()}
	o.writing.Lock()
	defer o.writing.Unlock()
	if info, err := os.Lstat(o.journal.path); err == nil {
		h.Size = info.Size()
	}
	h.Records, h.Damaged, h.Operations = o.journal.records, o.journal.damaged, len(o.journal.ops)
	for _, op := range o.journal.ops {
		if op.Phase.Open() {
			h.Open++
		}
	}
	if h.Err == nil {
		h.Err = recordError(h.Path, withLock(filepath.Join(o.options.Dir, lockName), o.options.LockWait, func() error {
			h.Sessions = o.sessions.count()
			return o.journal.probe()
		}))
	}
	return h
}
