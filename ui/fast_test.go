package ui

import (
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/screen/create"
	"cdsredis/ui/uitest"
)

// Over a slow line several keys arrive together, before the answer of any
// command. Each must find what the one before it led to.
func TestKeysThatArriveTogetherGoWhereTheOnesBeforeThemLed(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]struct {
		at     msg.Place
		region string
		filter string // typed on that screen
		create bool
	}{
		"1<enter>4":               {at: msg.PlaceTasks},
		"1j<enter>/prod":          {at: msg.PlaceInstances, region: "CN_Beijing_A", filter: "prod"},
		"1jn4":                    {at: msg.PlaceRegions, create: true}, // 4 is the form's
		"2<enter>j<enter>":        {at: msg.PlaceSpecs, region: "CN_Beijing_A"},
		":bei<enter>/x":           {at: msg.PlaceInstances, region: "CN_Beijing_A", filter: "x"},
		"1w<esc>3/x":              {at: msg.PlaceInstances, filter: "x"},
		"1j<enter>2<enter>n4":     {at: msg.PlaceTasks, region: "CN_Beijing_A"}, // nothing is sold there
		"1j<enter>3<enter><esc>4": {at: msg.PlaceTasks, region: "CN_Beijing_A"},
	} {
		synctest.Test(t, func(t *testing.T) {
			a := newTest(t, &cloud{instances: []api.Instance{{ID: "id-1", Name: "prod-1", RegionID: "CN_Beijing_A"}}})
			start(t, a)
			cmds := make([]tea.Cmd, 0, len(keys))
			for _, k := range uitest.Keys(t, keys) {
				cmds = append(cmds, a.Update(k))
			}
			_, creating := a.form.(*create.Model)
			if a.at != want.at || a.scope.ID != want.region || creating != want.create {
				t.Errorf("%s leads to screen %d in %q, creating %v; want %d in %q, %v", keys, a.at, a.scope.ID, creating, want.at, want.region, want.create)
			}
			var late []tea.Msg
			for _, cmd := range cmds {
				late = append(late, uitest.Results(cmd)...)
			}
			uitest.Drive(t, a.Update, quiet, late...)
			if a.at != want.at || a.scope.ID != want.region {
				t.Errorf("%s: what came late leads to screen %d in %q", keys, a.at, a.scope.ID)
			}
			if want.filter != "" {
				see(t, a, "filter: "+want.filter)
			}
		})
	}
}
