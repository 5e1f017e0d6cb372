package ui

import (
	"context"
	crand "crypto/rand"
	"time"

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
	local := func() time.Time { return a.o.Now().In(a.o.Zone) }
	filter := func(p msg.Place) string {
		if p != a.o.Place {
			return ""
		}
		return a.o.Filter
	}
	return []screen{
		regions.New(regions.Options{Theme: a.theme, Text: a.text, Filter: filter(msg.PlaceRegions)}),
		specs.New(specs.Options{Theme: a.theme, Text: a.text, Cloud: a.o.Cloud, Now: local, Filter: filter(msg.PlaceSpecs)}),
		instances.New(instances.Options{Theme: a.theme, Text: a.text, Zone: a.o.Zone, Now: a.o.Now, Views: a.o.Views, Profiles: a.o.several(), Filter: filter(msg.PlaceInstances)}),
		tasks.New(tasks.Options{
			Theme: a.theme, Text: a.text, Now: local, Record: a.o.Operations, Filter: filter(msg.PlaceTasks),
			Usual: func(op state.Operation) (state.Usual, bool) {
				return a.o.Operations.Usual(op.Kind, op.RegionID, op.Product(), op.RAM())
			},
		}),
	}
}

func (a *app) beginCreate(c msg.Choice) tea.Cmd {
	if why := a.refuse(); why != "" {
		return a.notice.show(msg.Notice{Tone: msg.ToneBad, Text: why}, a.o.Now())
	}
	if a.o.several() {
		return a.say(msg.ToneInfo, a.text.Profiles.OneToCreate, a.keys.profiles.Help().Key)
	}
	return a.open(create.New(create.Options{
		Theme: a.theme, Text: a.text, Cloud: a.o.Cloud, Random: crand.Reader, Scope: a.o.Scope,
		Create: func(ctx context.Context, in state.CreateIntent) (state.Operation, error) {
			return a.o.Operations.Create(ctx, a.o.Cloud, in)
		},
		Guard: func(regionID, name string) (state.Operation, bool) {
			return a.o.Operations.Guard(a.o.Scope, regionID, name)
		},
		Regions: a.regions, Instances: a.instances, Choice: c,
	}))
}

func (a *app) beginDelete(in api.Instance) tea.Cmd {
	if why := a.keeps(in); why != "" {
		return a.say(msg.ToneBad, "%s", why)
	}
	o := a.removal(in)
	o.Instance = in
	return a.open(remove.New(o))
}

func (a *app) beginDeleteMany(list []api.Instance) tea.Cmd {
	if why := a.keeps(list...); why != "" {
		return a.say(msg.ToneBad, "%s", why)
	}
	return a.open(remove.NewMany(a.removal(list[0]), list))
}

// keeps says why the instances may not be deleted, or not together, "" if
// they may.
func (a *app) keeps(list ...api.Instance) string {
	for _, in := range list {
		switch {
		case in.Account != list[0].Account:
			return a.text.Profiles.OneToDelete
		case a.o.owner(in).Cloud.ReadOnly():
			return a.text.App.ReadOnlyHere
		}
	}
	if why := a.refuse(); why != "" {
		return why
	}
	return a.protects(list...)
}

// removal is what the forms that delete instances of one account are made of.
func (a *app) removal(in api.Instance) remove.Options {
	owner := a.o.owner(in)
	return remove.Options{
		Theme: a.theme, Text: a.text, Cloud: owner.Cloud, Scope: owner.Scope,
		Delete:    a.deletion(owner),
		Instances: a.o.own(a.instances, owner), Regions: a.regions,
	}
}

// form is a screen that begins with a load.
type form interface {
	screen
	Init() tea.Cmd
}

// open puts a form in front.
func (a *app) open(f form) tea.Cmd {
	a.cover(f)
	return f.Init()
}

// openMarket shows where things can be bought.
func (a *app) openMarket() tea.Cmd {
	a.cover(a.market)
	return a.market.Open(a.regions)
}

func (a *app) onFormClosed(m msg.FormClosed) tea.Cmd {
	a.uncover()
	if m.Operation == "" {
		return nil
	}
	a.closeForms()
	return tea.Batch(a.goTo(msg.PlaceTasks), a.tell(msg.SelectOperation{ID: m.Operation}), read(a.o.Operations), a.load())
}
