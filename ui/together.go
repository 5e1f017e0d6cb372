package ui

import (
	"slices"
	"strings"

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
	clouds, names := make([]together.Part, len(parts)), make([]string, len(parts))
	region := parts[0].Region
	for i, part := range parts {
		if part.Region != region {
			region = ""
		}
		names[i] = part.Scope.Profile
		clouds[i] = together.Part{Name: names[i], Cloud: part.Cloud}
	}
	return Account{
		Cloud: together.New(clouds), Parts: parts, Region: region, Refresh: parts[0].Refresh,
		Scope: state.Scope{Profile: strings.Join(names, " + ")},
		Close: func() {
			for _, part := range parts {
				part.close()
			}
		},
	}
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
