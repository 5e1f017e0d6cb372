package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/screen/create"
	"cdsredis/ui/screen/instances"
	"cdsredis/ui/screen/regions"
	"cdsredis/ui/screen/remove"
	"cdsredis/ui/screen/specs"
	"cdsredis/ui/screen/tasks"
)

// newScreens makes the four screens, in the order of msg.Place.
func (a *app) newScreens() []screen {
	return []screen{
		regions.New(regions.Options{Theme: a.theme, Text: a.text}),
		specs.New(specs.Options{Theme: a.theme, Text: a.text, Cloud: a.o.Cloud, Now: a.o.Now}),
		instances.New(instances.Options{Theme: a.theme, Text: a.text, Zone: a.o.Zone}),
		tasks.New(tasks.Options{Theme: a.theme, Text: a.text, Now: a.o.Now}),
	}
}

func (a *app) beginCreate(c msg.Choice) tea.Cmd {
	if why := a.refuse(); why != "" {
		return a.notice.show(msg.Notice{Tone: msg.ToneBad, Text: why}, a.o.Now())
	}
	f := create.New(create.Options{})
	return a.open(f)
}

func (a *app) beginDelete(in api.Instance) tea.Cmd {
	if why := a.refuse(); why != "" {
		return a.notice.show(msg.Notice{Tone: msg.ToneBad, Text: why}, a.o.Now())
	}
	f := remove.New(remove.Options{})
	return a.open(f)
}

// form is a screen that begins with a load.
type form interface {
	screen
	Init() tea.Cmd
}

// open puts a form in front.
func (a *app) open(f form) tea.Cmd {
	a.form = f
	f.SetSize(a.frame.width, a.frame.body)
	return f.Init()
}

func (a *app) onFormClosed(m msg.FormClosed) tea.Cmd {
	a.form = nil
	if m.Operation == "" {
		return nil
	}
	return tea.Batch(a.goTo(msg.PlaceTasks), read(a.o.Operations), a.load())
}

func (a *app) create(ctx context.Context, in state.CreateIntent) (state.Operation, error) {
	return a.o.Operations.Create(ctx, a.o.Cloud, in)
}

func (a *app) remove(ctx context.Context, in state.DeleteIntent) (state.Operation, error) {
	return a.o.Operations.Delete(ctx, a.o.Cloud, in)
}
