package create

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/uitest"
)

func isVDCs(m tea.Msg) bool    { _, ok := m.(loadedMsg[[]api.VDC]); return ok }
func isCatalog(m tea.Msg) bool { _, ok := m.(loadedMsg[api.Catalog]); return ok }

func TestRegionsThatNobodyLoadedAreLoaded(t *testing.T) {
	t.Parallel()
	b := newBench(t, func(o *Options) { o.Regions = nil })
	b.shows("Beijing 1")
}

func TestALoadShowsThatItIsUnderWayAndHearsNoAnswers(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.hold = isVDCs
	b.press(toRegion)
	b.shows("Loading the VDCs and private networks")
	b.press("rm<enter><enter>")
	b.release()
	b.shows("生产")
	b.atStep(stepNetwork)
}

func TestAFailedLoadCanBeTriedAgain(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.cloud.catErr = errDown
	b.press(toRegion + toNetwork)
	b.shows("What is on offer could not be loaded", "connection refused", "r try again")
	b.cloud.catErr = nil
	b.press("r")
	b.shows("Redis 4.0")
}

func TestANetworkIsTypedByHandWhereVDCsCannotBeLoaded(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.cloud.vdcErr = errDown
	b.press(toRegion)
	b.shows("The VDCs could not be loaded", "m type ids")
	b.press("m<enter>")
	b.shows("✗ an id is needed")
	b.press("vdc-x<enter>pipe x<enter>")
	b.shows("✗ an id has no spaces")
	b.press("<ctrl+u>pipe-x<enter>" + toSpec + toDetails + "create<enter>")
	if len(b.sent) != 1 || b.sent[0].Request.VDCID != "vdc-x" || b.sent[0].Request.NetworkID != "pipe-x" {
		t.Errorf("sent %+v, want the ids that were typed", b.sent)
	}
}

func TestIDsTypedForOneRegionDoNotReachAnother(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.cloud.vdcErr = errDown
	b.press(toRegion + "mvdc-x<enter>pipe-x<enter><ctrl+p>")
	b.shows("vdc-x", "pipe-x")
	b.press("<ctrl+p><down><down><down><enter>m")
	b.hides("vdc-x")
	b.press("<enter>")
	b.shows("✗ an id is needed")
}

func TestWhatIsEmptySaysSoAndCanBeAskedForAgain(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.cloud.vdcs, b.cloud.catalogs = nil, nil
	b.press(toRegion)
	b.shows("There is no VDC in this region")
	b.cloud.vdcs = map[string][]api.VDC{"CN_Beijing_A": testVDCs("CN_Beijing_A")}
	b.press("r" + toNetwork)
	b.shows("Nothing is on offer in this region")
	b.press("<ctrl+p>")
	b.atStep(stepNetwork)
}

// The answer about a region that was left would offer its networks for
// another one.
func TestTheLateAnswerOfAStepThatWasLeftIsDropped(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.hold = isVDCs
	b.press(toRegion + "<ctrl+p>")
	b.hold = nil
	b.press("<down><down><down><enter>")
	b.shows("vdc-1-APAC_HK_A")
	b.release()
	b.shows("vdc-1-APAC_HK_A")

	b.press(toNetwork + "<ctrl+p>")
	b.hold = isCatalog
	b.catalog.region = ""
	b.press(toNetwork + "<esc>y")
	b.release()
	if b.form != nil {
		t.Error("an answer opened a form that was closed")
	}
}

// Tickets have the same numbers in every form.
func TestTheAnswerForAnotherFormIsDropped(t *testing.T) {
	t.Parallel()
	first := newBench(t, func(o *Options) { o.Choice = msg.Choice{RegionID: "CN_Beijing_A"} })
	second := newBench(t, nil)
	second.hold = isVDCs
	second.press("<down><down><down><enter>")
	first.deliver(second.held...)
	if first.vdcs.region != "CN_Beijing_A" {
		t.Errorf("the form took the VDCs of %q", first.vdcs.region)
	}
	third := New(first.o)
	third.SetSize(80, 20)
	answers := uitest.Results(third.Init())
	fourth := New(first.o)
	fourth.Init()
	for _, m := range answers {
		fourth.Update(m)
	}
	if fourth.form != nil {
		t.Error("a form took the answer of another one with the same ticket")
	}
}
