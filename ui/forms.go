package ui

import (
	"context"
	crand "crypto/rand"
	"fmt"
	"slices"
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
		instances.New(instances.Options{
			Theme: a.theme, Text: a.text, Zone: a.o.Zone, Now: a.o.Now, Filter: filter(msg.PlaceInstances),
			Views: a.views(), Profiles: a.o.several(), Colours: a.o.colours(),
		}),
		tasks.New(tasks.Options{
			Theme: a.theme, Text: a.text, Now: local, Record: a.o.Operations, Filter: filter(msg.PlaceTasks),
			Profile: a.o.Scope.Profile,
			Usual: func(op state.Operation) (state.Usual, bool) {
				return a.o.Operations.Usual(op.Kind, op.RegionID, op.Product(), op.RAM())
			},
		}),
	}
}

// views is where it is remembered how these profiles are looked at; nil for
// nowhere.
func (a *app) views() instances.Views {
	if a.o.Views == nil {
		return nil
	}
	return a.o.Views(a.o.names())
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
	owner := a.o.owner(in)
	return a.open(remove.New(remove.Options{
		Theme: a.theme, Text: a.text, Cloud: owner.Cloud, Scope: owner.Scope, Delete: a.deletion(),
		Instance: in, Instances: a.o.own(a.instances, owner), Regions: a.regions,
	}))
}

func (a *app) beginDeleteMany(list []api.Instance) tea.Cmd {
	if why := a.keeps(list...); why != "" {
		return a.say(msg.ToneBad, "%s", why)
	}
	return a.open(remove.NewMany(remove.Options{
		Theme: a.theme, Text: a.text, Cloud: a.o.lister(list), Delete: a.deletion(), Regions: a.regions,
	}, list))
}

// keeps says why the instances may not be deleted, "" if they may.
func (a *app) keeps(list ...api.Instance) string {
	if why := a.refuse(); why != "" {
		return why
	}
	for _, in := range list {
		if owner := a.o.owner(in); owner.Cloud.ReadOnly() {
			return fmt.Sprintf(a.text.Profiles.ReadOnly, in.Name, owner.Scope.Profile)
		}
	}
	return a.protects(list...)
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
	if slices.Contains(a.stack(), screen(a.market)) {
		for a.form != screen(a.market) {
			a.uncover()
		}
		return a.say(msg.ToneInfo, a.text.App.ThereAlready, a.text.Market.Title)
	}
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
