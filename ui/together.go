package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/together"
)

// Together is an account of all those profiles: one table, in which each
// instance has its profile's name. They are listed as often as the first one
// wants, and begin in their region if it is the same. A single account is left
// as it is.
func Together(parts []Account) Account {
	if len(parts) == 1 {
		return parts[0]
	}
	names, region := make([]string, len(parts)), parts[0].Region
	for i, part := range parts {
		if part.Region != region {
			region = ""
		}
		names[i] = part.Scope.Profile
	}
	return Account{
		Cloud: cloudOf(parts), Parts: parts, Region: region, Refresh: parts[0].Refresh,
		Scope: state.Scope{Profile: strings.Join(names, " + ")},
		Close: func() {
			for _, part := range parts {
				part.close()
			}
		},
	}
}

// cloudOf is one cloud of those of several profiles.
func cloudOf(parts []Account) Cloud {
	clouds := make([]together.Part, len(parts))
	for i, part := range parts {
		clouds[i] = together.Part{Name: part.Scope.Profile, Cloud: part.Cloud}
	}
	return together.New(clouds)
}

// several reports whether more than one profile is open.
func (acc Account) several() bool { return len(acc.Parts) > 0 }

// names are those of the profiles that are open; none in the demo.
func (acc Account) names() []string {
	var names []string
	for _, part := range acc.all() {
		if name := part.name(); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// colours are those of the open profiles that have one, by their names.
func (acc Account) colours() map[string]string {
	colours := map[string]string{}
	for _, part := range acc.all() {
		if part.Colour != "" {
			colours[part.Scope.Profile] = part.Colour
		}
	}
	return colours
}

// all are the profiles that are open.
func (acc Account) all() []Account {
	if acc.several() {
		return acc.Parts
	}
	return []Account{acc}
}

// owner is the account of the profile that an instance was listed by.
func (acc Account) owner(in api.Instance) Account {
	for _, part := range acc.Parts {
		if part.Scope.Profile == in.Account {
			return part
		}
	}
	return acc
}

// lister is the cloud of the profiles that listed the instances. Another one
// that is open, and does not answer, is of no account to them.
func (acc Account) lister(list []api.Instance) Cloud {
	if !acc.several() {
		return acc.Cloud
	}
	return cloudOf(slices.DeleteFunc(slices.Clone(acc.Parts), func(part Account) bool {
		return !slices.ContainsFunc(list, func(in api.Instance) bool { return in.Account == part.Scope.Profile })
	}))
}

// profile is the profile's name, on a ground of its colour; of several, each
// has its own, or there is no room for them.
func (a *app) profile() string {
	t, th := a.text, a.theme
	var names []string
	for _, part := range a.o.all() {
		ink, name := th.Text, part.Scope.Profile
		if part.Colour != "" {
			ink, name = th.Ground(part.Colour), " "+name+" "
		}
		name = ink.Paint(name)
		if a.o.several() && part.Cloud.ReadOnly() && !a.o.Cloud.ReadOnly() {
			name += th.Warn.Paint(" " + t.App.ReadOnly)
		}
		names = append(names, name)
	}
	all := strings.Join(names, th.Faint.Paint(" + "))
	if a.o.several() && ansi.StringWidth(all) > a.frame.width/2 {
		return th.Text.Paint(fmt.Sprintf(t.Profiles.Several, len(names)))
	}
	return all
}

// failure is why the last load failed. There is no room to say it of several
// profiles.
func (a *app) failure() string {
	all := together.FailuresOf(a.err)
	if len(all) < 2 {
		return a.text.ExplainFor(a.o.name(), a.err)
	}
	names := make([]string, len(all))
	for i, f := range all {
		names[i] = f.Name
	}
	return fmt.Sprintf(a.text.Profiles.SomeFailed, strings.Join(names, ", "), a.keys.profiles.Help().Key)
}

// of is the account that a scope is of; it is false where none is.
func (acc Account) of(s state.Scope) (Account, bool) {
	for _, part := range acc.all() {
		if part.Scope.Same(s) {
			return part, true
		}
	}
	return acc, false
}

// own are those of a list that the part listed.
func (acc Account) own(list []api.Instance, part Account) []api.Instance {
	if !acc.several() || list == nil {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(in api.Instance) bool { return in.Account != part.Scope.Profile })
}
