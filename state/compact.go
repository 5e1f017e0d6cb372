package state

import "time"

const (
	// compactSize is the size in bytes from which a journal is compacted.
	compactSize = 4 << 20
	// keepFinished is for how long finished operations are kept at least.
	keepFinished = 90 * 24 * time.Hour
)

// retained are the operations that a compaction keeps: the open ones, those
// that ended less than keepFinished ago, and those that still guard. What was
// known before a finished operation began is of no more use.
func retained(ops map[string]Operation, now time.Time) map[string]Operation {
	kept := make(map[string]Operation, len(ops))
	for id, op := range ops {
		if op.Phase.Final() && !guards(op, op.Scope, op.RegionID, op.Name) {
			if now.Sub(op.Ended) > keepFinished {
				continue
			}
			op.Known = nil
		}
		kept[id] = op
	}
	return kept
}

// compact rewrites the journal when that makes it much shorter. It must run
// under the lock.
func (j *journal) compact(limit int64, now time.Time) error {
	if j.info == nil || j.info.Size() < limit {
		return nil
	}
	kept := retained(j.ops, now)
	if j.records+j.damaged < 2*len(kept) {
		return nil // it is large because there is much to remember
	}
	return j.rewrite(kept)
}
