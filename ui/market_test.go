package ui

import (
	"testing"
	"testing/synctest"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestOffersOpenedBeforeTheRegionsAreKnownAreAskedForOnceTheyAre(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.English, text.Chinese} {
		synctest.Test(t, func(t *testing.T) {
			c := &cloud{}
			a := newTest(t, c, func(o *Options) { o.Lang = lang })
			press(t, a, "w")
			words := a.text.Market
			see(t, a, a.text.Keys.Named(words.NoRegions))
			unseen(t, a, words.Sizes.Of(0))

			answer := loadRegions(c, a.loadRegions.Begin(t.Context(), loadTimeout))
			uitest.Drive(t, a.Update, quiet, answer())
			unseen(t, a, a.text.Keys.Named(words.NoRegions))
			see(t, a, words.Nothing) // that is what the one region says
		})
	}
}
