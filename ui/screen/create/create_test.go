package create

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
)

func TestTheKeysOfAWholeWalkBuyWhatTheReviewShows(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toReview)
	b.atStep(stepReview)
	b.shows("orders q", "Beijing 1 · CN_Beijing_A", "生产 · vdc-1-CN_Beijing_A", "缓存二 · pipe-two · 2 addresses free",
		"Redis 5.0 · read/write split · high performance · 4 GB", "goods id 1302", "********", "prod · cdsapi.example.net")
	b.hides("S3cret!9")
	b.press("create<enter>")
	want := []state.CreateIntent{{
		Scope: state.Scope{Profile: "prod", KeyTail: "1234", Endpoint: "cdsapi.example.net"},
		Request: api.CreateRequest{
			RegionID: "CN_Beijing_A", VDCID: "vdc-1-CN_Beijing_A", NetworkID: "pipe-two",
			Name: "orders q", GoodsID: 1302, Password: "S3cret!9", Amount: 1,
		},
		Product: "Redis 读写分离版", Version: "5.0", RAM: 4096, Known: []string{"id-old"},
	}}
	if diff := cmp.Diff(want, b.sent); diff != "" {
		t.Errorf("sent: -want +got\n%s", diff)
	}
	if b.sent[0].Request.Password != "S3cret!9" {
		t.Error("the password that was typed is not the one that was sent")
	}
	if diff := cmp.Diff([]msg.FormClosed{{Operation: "op1"}}, b.closed); diff != "" {
		t.Errorf("closed: -want +got\n%s", diff)
	}
	if len(b.said) != 1 || b.said[0].Tone != msg.ToneGood || !strings.Contains(b.said[0].Text, "orders q") {
		t.Errorf("said %+v, want one good notice that names the instance", b.said)
	}
}

func TestEnterAloneNeverBuys(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toReview + strings.Repeat("<enter>", 20) + "<tab>creat<enter><enter>")
	b.atStep(stepReview)
	b.shows("type create to buy")
	b.press("e<tab><tab>")
	if len(b.sent) != 0 {
		t.Errorf("%d creations were sent without a confirmation", len(b.sent))
	}
}

func TestGoingBackKeepsEveryAnswer(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toReview)
	before := b.draft
	b.press("<ctrl+p><ctrl+p><ctrl+p><ctrl+p><ctrl+p>")
	b.atStep(stepRegion)
	b.press("<enter><enter><enter><enter><enter><enter><enter><enter><enter><enter><enter>")
	b.atStep(stepReview)
	if diff := cmp.Diff(before, b.draft, cmp.AllowUnexported(draft{})); diff != "" {
		t.Errorf("draft after going back and forth: -before +after\n%s", diff)
	}
	b.press("<shift+tab>")
	if b.atStep(stepDetails); b.form.Focused() != fieldName {
		t.Errorf("in focus is %q", b.form.Focused())
	}
}

func TestAnotherRegionAsksForItsOwnNetworkAndSize(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toReview + "<ctrl+p><ctrl+p><ctrl+p><ctrl+p><down><down><down><enter>")
	b.shows("vdc-1-APAC_HK_A")
	b.press(toNetwork)
	b.atStep(stepSpec)
	b.press("<enter><enter><enter>")
	b.shows("goods id 5300")
	b.press("<enter>")
	if b.draft.goods != "5300" || b.draft.vdc != "vdc-1-APAC_HK_A" {
		t.Errorf("after another region: VDC %q, goods %q", b.draft.vdc, b.draft.goods)
	}
}

func TestEscAsksBeforeADraftIsThrownAway(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toRegion + "<esc>")
	b.shows("Throw away what was entered?")
	b.press("n")
	b.hides("Throw away what was entered?")
	if b.draft.region == "" || len(b.closed) != 0 {
		t.Error("the draft is gone although nobody agreed")
	}
	b.press(toNetwork + toSpec + toDetails + "<esc>y")
	if diff := cmp.Diff([]msg.FormClosed{{}}, b.closed); diff != "" {
		t.Errorf("closed: -want +got\n%s", diff)
	}
	if b.draft != (draft{}) || b.form != nil {
		t.Error("the password is still in memory after the form closed")
	}
	b.press("create<enter>")
	if len(b.sent) != 0 {
		t.Error("a closed form sends")
	}
}

func TestEscClosesAFormInWhichNothingWasEntered(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press("<down><esc>")
	if len(b.closed) != 1 {
		t.Error("an untouched form asks before it closes")
	}
}

func TestSitesThatSellNothingAreShownWithTheReasonAndCannotBeChosen(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.shows("Beijing 2", "sold out", "Shanghai 9", "no id")
	b.press("<down><enter>")
	b.atStep(stepRegion)
	b.press("<down><enter>")
	b.atStep(stepRegion)
	if b.draft.region != "" {
		t.Errorf("region is %q", b.draft.region)
	}
}

func TestANetworkWithTooFewAddressesCannotBeChosen(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toRegion + "<down><enter>")
	b.shows("✗ no private network")
	b.press("<up><enter>")
	b.shows("0 addresses free, 1 needed", "free addresses not known")
	b.press("<up><enter>")
	b.atStep(stepNetwork)
	b.press("<down><enter>" + toSpec + "n<enter>S3cret!9<enter>S3cret!9<enter><backspace>3<enter>")
	b.shows("✗ the private network has only 2 addresses free")
	b.press("<ctrl+p><ctrl+p><enter>")
	b.shows("2 addresses free, 3 needed")
	b.press("<down><enter><enter><enter><enter><enter><enter><enter><enter><enter>")
	b.atStep(stepReview)
	b.shows("bought, on this account: 3")
}

func TestAChoiceMadeBeforeIsNotAskedForAgain(t *testing.T) {
	t.Parallel()
	b := newBench(t, func(o *Options) {
		o.Choice = msg.Choice{RegionID: "CN_Beijing_A", Version: "5.0", Architecture: "读写分离", Role: "通用型", GoodsID: 1203}
	})
	b.atStep(stepNetwork)
	b.press(toNetwork)
	b.atStep(stepDetails)
	b.shows("Redis 5.0 · read/write split · general · 8 GB")
	b.press("<ctrl+p>")
	b.atStep(stepSpec)
	b.shows("Redis 5.0", "read/write split")
}

func TestAChoiceThatIsNoLongerOnOfferIsAskedForAgain(t *testing.T) {
	t.Parallel()
	b := newBench(t, func(o *Options) {
		o.Choice = msg.Choice{RegionID: "CN_Beijing_A", Version: "5.0", Architecture: "读写分离", Role: "通用型", GoodsID: 999999}
	})
	b.press(toNetwork)
	b.atStep(stepSpec)
	sold := newBench(t, func(o *Options) { o.Choice = msg.Choice{RegionID: "CN_Beijing_B"} })
	sold.atStep(stepRegion)
	sold.shows("CN_Beijing_B: sold out")
}

func TestTheRareQuestionsAreAskedOnRequest(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toRegion + toNetwork + toSpec + "ab<ctrl+o>c")
	b.shows("Port", "Test group id", "abc")
	b.press("<enter>S3cret!9<enter>S3cret!9<enter><enter>16379<enter>")
	b.shows("✗ this port is reserved")
	b.press("<ctrl+u>7000<enter>42<enter>create<enter>")
	if len(b.sent) != 1 || b.sent[0].Request.Port != 7000 || b.sent[0].Request.TestGroupID != 42 {
		t.Errorf("sent %+v, want port 7000 and test group 42", b.sent)
	}
}

func TestAGeneratedPasswordIsShownAndSent(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toRegion + toNetwork + toSpec + "n<enter><ctrl+g>")
	made := b.draft.password
	b.shows(made, "Keep it safe now")
	b.press("<ctrl+r>")
	b.hides(made)
	b.press("<enter><enter><enter>create<enter>")
	if len(b.sent) != 1 || string(b.sent[0].Request.Password) != made {
		t.Error("the generated password was not sent")
	}
}

func TestAPastedPasswordLosesItsLineBreakAndNothingElse(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	paste := func(s string) { b.deliver(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true}) }
	b.press(toRegion + toNetwork + toSpec + "n<enter>")
	paste("S3cret!9 \n")
	b.press("<enter>")
	b.shows("✗ a password has no spaces")
	b.press("<ctrl+u>")
	paste("S3cret!9\r\n")
	b.press("<enter>")
	paste("S3cret!9\n")
	b.press("<enter><enter>")
	b.atStep(stepReview)
}

func TestPasswordsThatDifferAreRefused(t *testing.T) {
	t.Parallel()
	b := newBench(t, nil)
	b.press(toRegion + toNetwork + toSpec + "n<enter>S3cret!9<enter>S3cret!8<enter>")
	b.shows("✗ the two passwords differ")
	b.press("<shift+tab><backspace>8<enter><enter>")
	if b.form.Focused() != fieldAmount {
		t.Errorf("in focus is %q, want the amount", b.form.Focused())
	}
}

func TestAReadOnlyFormSendsNothing(t *testing.T) {
	t.Parallel()
	b := newBench(t, func(o *Options) { o.ReadOnly = true })
	b.press(toReview + "create<enter>")
	if len(b.sent) != 0 {
		t.Error("a read-only form sent a creation")
	}
	b.shows("read-only")
}
