package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/terminal"
)

// Welcome shows the first start until the user has decided, and gives the
// terminal back as it was. It returns what the user wants, and the name of the
// profile that was saved.
func Welcome(ctx context.Context, o welcome.Options, t terminal.Options) (welcome.Choice, string, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // a test that is under way is not wanted any more
	o.Context = ctx
	m := firstStart{welcome.New(o)}
	_, err := terminal.Run(ctx, m, t)
	choice, profile := m.Outcome()
	return choice, profile, err
}

// firstStart makes a tea.Model of the screen.
type firstStart struct{ *welcome.Model }

// Init loads nothing.
func (f firstStart) Init() tea.Cmd { return nil }

// Update gives messages to the screen.
func (f firstStart) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	if s, ok := message.(tea.WindowSizeMsg); ok {
		f.SetSize(s.Width, s.Height)
		return f, nil
	}
	return f, f.Model.Update(message)
}
