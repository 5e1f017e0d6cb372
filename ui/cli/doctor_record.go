package cli

import (
	"errors"
	"log/slog"

	"cdsredis/state"
)

// record tells how the record of operations is, which is tried out.
func (d *report) record(log *slog.Logger) {
	if d.cfg.StateDir == "" {
		d.bad(d.m.Record, "%s", d.m.Nothing)
		return
	}
	operations, err := state.Open(state.Options{Dir: d.cfg.StateDir, Now: d.Now, Logger: log})
	if err != nil {
		d.badRecord(err)
		return
	}
	health := operations.Health()
	if err := errors.Join(health.Err, operations.Close()); err != nil {
		d.badRecord(err)
		return
	}
	d.ok(d.m.Record, d.m.RecordIs, health.Path, health.Size, health.Records, health.Operations, health.Open, health.Sessions)
	if health.Damaged > 0 {
		d.warn(d.m.Record, d.m.Damaged, health.Damaged)
	}
}

func (d *report) badRecord(err error) {
	d.bad(d.m.Record, "%s (%v)", d.words().Explain(err), err)
}
