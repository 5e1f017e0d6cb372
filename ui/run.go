package ui

import (
	"context"

	"cdsredis/ui/alert"
	"cdsredis/ui/terminal"
)

// Run shows the dashboard until the user leaves or ctx ends, and gives the
// terminal back as it was.
func Run(ctx context.Context, o Options, t terminal.Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // what is still being loaded is not wanted any more
	s := newStage(ctx, o)
	s.app.signals = alert.New(o.Notify, t.Profile, t.Env)
	t.Enter, t.Leave = s.app.signals.Enter(), s.app.signals.Leave()
	_, err := terminal.Run(ctx, s, t)
	s.app.o.close() // the first account, or one that was changed to
	return err
}
