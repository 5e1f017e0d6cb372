package ui

import (
	"context"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/msg"
	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/terminal"
)

// Welcome shows the first start until the user has decided, and gives the
// terminal back as it was. It returns what was decided.
func Welcome(ctx context.Context, o welcome.Options, t terminal.Options) (welcome.LeftMsg, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // a test that is under way is not wanted any more
	o.Context = ctx
	m := &firstStart{Model: welcome.New(o)}
	_, err := terminal.Run(ctx, m, t)
	return m.left, err
}

// firstStart makes a tea.Model of the screen.
type firstStart struct {
	*welcome.Model
	left welcome.LeftMsg
}

// Update gives messages to the screen, and ends with it.
func (f *firstStart) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	switch message := message.(type) {
	case tea.WindowSizeMsg:
		f.SetSize(message.Width, message.Height)
		return f, nil
	case welcome.LeftMsg:
		f.left = message
		return f, tea.Quit
	}
	return f, f.Model.Update(message)
}

// makeProfile asks for a new profile while others are open.
func (a *app) makeProfile() tea.Cmd {
	o := *a.o.NewProfile
	o.Theme, o.Text, o.Context, o.Taken, o.Within = a.theme, a.text, a.ctx, a.o.Profiles, true
	return a.open(welcome.New(o))
}

// onProfileMade opens the profile that was made, if one was, or lists it.
func (a *app) onProfileMade(m welcome.LeftMsg) tea.Cmd {
	a.uncover()
	if m.Choice != welcome.Dashboard && m.Choice != welcome.Kept {
		return nil
	}
	name := m.Profile.Name
	a.o.Profiles = append(slices.Clone(a.o.Profiles), name)
	slices.Sort(a.o.Profiles)
	if a.form != nil { // their list, which does not know it yet
		a.uncover()
	}
	if m.Choice == welcome.Kept {
		return a.openProfiles()
	}
	return func() tea.Msg { return msg.UseProfile{Name: name} }
}
