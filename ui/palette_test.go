package ui

import (
	"testing"
	"testing/synctest"

	"cdsredis/api"
	"cdsredis/ui/msg"
)

func TestThePaletteFindsThingsByEitherLanguage(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{{ID: "id-1", Name: "prod-session", RegionID: "US_Dallas_A"}, {ID: "id-2", Name: "生产-订单"}}})
		start(t, a)
		for _, c := range []struct {
			typed  string
			where  msg.Place
			region string
		}{
			{":任务<enter>", msg.PlaceTasks, ""},
			{":regio<enter>", msg.PlaceRegions, ""},
			{":北京1<enter>", msg.PlaceInstances, "CN_Beijing_A"},
			{":beijing<enter>", msg.PlaceInstances, "CN_Beijing_A"},
			{":prodses<enter>", msg.PlaceInstances, ""},
		} {
			press(t, a, c.typed)
			if a.palette != nil || a.at != c.where || a.scope.ID != c.region {
				t.Errorf("%s leads to screen %d in %q; want %d in %q", c.typed, a.at, a.scope.ID, c.where, c.region)
			}
		}
	})
}

func TestThePaletteDoesByNameWhatKeysDoWithTheSelectedInstance(t *testing.T) {
	t.Parallel()
	for typed, title := range map[string]string{
		":details<enter>": "Identity", ":详情<enter>": "Identity",
		":copy<enter>": "Copy of one", ":复制<enter>": "Copy of one",
		":export<enter>": "Export of", ":redis-cli<enter>": "no address",
		":as code<enter>": "Terraform",
	} {
		synctest.Test(t, func(t *testing.T) {
			a := newTest(t, &cloud{instances: []api.Instance{{ID: "id-1", Name: "one"}}})
			start(t, a)
			press(t, a, "1"+typed)
			see(t, a, title)
			if a.palette != nil || a.at != msg.PlaceInstances {
				t.Errorf("%s leads to screen %d, palette open: %v", typed, a.at, a.palette != nil)
			}
		})
	}
}

func TestThePaletteCompletesAndCloses(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{{ID: "id-1", Name: "prod-session"}}})
		start(t, a)
		press(t, a, ":prod<tab>")
		see(t, a, ": prod-session")
		press(t, a, "<esc>")
		if a.palette != nil {
			t.Error("esc did not close the palette")
		}
		press(t, a, ":zzzzzz")
		see(t, a, "look up the name zzzzzz")
	})
}

func TestAnInstanceThatTheFilterHidesIsShownAndTheFilterSaidToBeCleared(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: []api.Instance{{ID: "id-1", Name: "prod-session"}, {ID: "id-2", Name: "staging"}}})
		start(t, a)
		press(t, a, "/staging<enter>")
		press(t, a, ":prod<enter>")
		see(t, a, "▌ prod-session")
		see(t, a, "the filter staging hid what you asked for")
		press(t, a, ":staging<enter>")
		see(t, a, "▌ staging")
	})
}
