package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/alert"
	"cdsredis/ui/terminal"
)

// Run shows the dashboard until the user leaves or ctx ends, and gives the
// terminal back as it was.
func Run(ctx context.Context, o Options, t terminal.Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // what is still being loaded is not wanted any more
	a := newApp(ctx, o)
	a.signals = alert.New(o.Notify, t.Profile, t.Env)
	t.Enter, t.Leave = a.signals.Enter(), a.signals.Leave()
	_, err := terminal.Run(ctx, program{a}, t)
	return err
}

// program makes a tea.Model of the app, once.
type program struct{ *app }

func (p program) Update(message tea.Msg) (tea.Model, tea.Cmd) { return p, p.app.Update(message) }
