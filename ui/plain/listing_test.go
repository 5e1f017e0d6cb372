package plain

import (
	"strings"
	"testing"

	"cdsredis/api/simulator"
	"cdsredis/ui/text"
)

func TestWordsChooseWhatOnlyOneHasAndNumbersKeepTheirMeaning(t *testing.T) {
	languages(t, func(t *testing.T, l text.Lang) {
		words := text.For(l)
		for name, c := range map[string]struct {
			typed []string
			want  []string
			not   string
		}{
			"one":           {[]string{"1", "订单"}, []string{"7cfa26d4-501c-4fa8-ac12-f91230b14523"}, ""},
			"several":       {[]string{"1", "session", "2"}, []string{"\n1. prod-session-01", "\n2. prod-session-02", words.Plain.DetailsHint}, ""},
			"without one":   {[]string{"1", "!session"}, []string{"7cfa26d4-501c-4fa8-ac12-f91230b14523"}, ""},
			"none":          {[]string{"1", "no such thing"}, []string{words.Plain.NoMatch}, words.Plain.DetailsHint},
			"no sense":      {[]string{"1", `"`}, []string{words.Plain.NoMatch}, words.Plain.DetailsHint},
			"a region":      {[]string{"2", "CN_Beijing_E", "1"}, []string{"prod-session-02"}, "prod-session-01"},
			"in a form":     {[]string{"4", "CN_Beijing_E"}, []string{words.Create.StepNetwork}, ""},
			"refused there": {[]string{"4", "CN_Haikou_A"}, []string{words.Regions.SoldOut}, words.Create.StepNetwork},
		} {
			d := newDesk(t, l, c.typed...)
			got := d.run(t.Context())
			contains(t, got, c.want...)
			if c.not != "" && strings.Contains(got, c.not) {
				t.Errorf("%s: %q is in\n%s", name, c.not, got)
			}
		}
	})
}

func TestWhatIsWrongIsSaidOnce(t *testing.T) {
	t.Parallel()
	for _, choice := range []string{"1", "2", "3", "4", "5", "6"} {
		d := newDesk(t, text.English, choice, ":q")
		f, err := simulator.ParseFault("*=code=400:InvalidParameter")
		if err != nil {
			t.Fatal(err)
		}
		d.cloud.Simulator().Inject(f)
		if got := d.run(t.Context()); strings.Count(got, "the API does not accept a value") != 1 {
			t.Errorf("after %s it is said so often:\n%s", choice, got)
		}
	}
}

func TestAnInstanceIsDeletedFromItsDetails(t *testing.T) {
	t.Parallel()
	d := newDesk(t, text.English, "1", ":d", "订单", ":d", "生产-订单缓存", ":b", ":q")
	contains(t, d.run(t.Context()), "choose one first", "The deletion of 生产-订单缓存 was accepted.")
	if n := d.cloud.Simulator().Requests("DeleteDBInstance"); n != 1 {
		t.Errorf("%d deletions were sent; want one", n)
	}
}
