package market

import (
	"strings"
	"testing"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestTheFilterLooksInTheColumnsOfOffers(t *testing.T) {
	t.Parallel()
	for expression, want := range map[string]int{
		"version:5":            2,
		"version:.0":           0, // from the beginning
		"architecture:cluster": 2,
		"架构:集群":                2,
		"role:general":         2,
		"类型:通用":                2,
		"ram:>8":               1,
		"内存:8":                 1,
		"cpu:>=8":              1,
		"cpu:<lt>8":            0, // what is not stated is not known
		"site:beijing":         2,
		"站点:北京":                2,
		"region:site-a":        1,
		"区域:CN_":               2,
		"!site:site-a":         1,
	} {
		for _, lang := range []text.Lang{text.English, text.Chinese} {
			m := newTest(t, &cloud{}, lang)
			drive(t, m, uitest.Results(m.Open(regions()))...)
			drive(t, m, uitest.Keys(t, "/"+expression+"<enter>")...)
			if got := m.table.Len(); got != want {
				t.Errorf("%s, %q shows %d offers, want %d", lang, expression, got, want)
			}
		}
	}
}

func TestAColumnThatOffersLackIsAnsweredWithThoseThatThereAre(t *testing.T) {
	t.Parallel()
	for lang, want := range map[text.Lang]string{
		text.English: "no column ip; there are version architecture role ram cpu site",
		text.Chinese: "没有 ip 列，可用的列：版本 架构 类型 内存 cpu 站点",
	} {
		m := newTest(t, &cloud{}, lang)
		drive(t, m, uitest.Keys(t, "/ip:10")...)
		if view := m.View(); !strings.Contains(view, want) {
			t.Errorf("no %q in\n%s", want, view)
		}
	}
}
