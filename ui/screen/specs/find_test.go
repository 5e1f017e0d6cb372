package specs

import (
	"strings"
	"testing"

	"cdsredis/ui/text"
)

func TestTheFilterLooksInTheColumnsOfSizes(t *testing.T) {
	t.Parallel()
	for expression, want := range map[string]int{
		"version:5":            9,
		"version:.8":           0, // from the beginning
		"版本:2.8":               5,
		"architecture:cluster": 3,
		"架构:集群":                3,
		"arch:read":            5,
		"role:general":         2,
		"类型:通用":                2,
		"role:cluster":         0,
		"ram:>4":               6,
		"内存:<lt>=1":            3,
		"ram:16":               2,
		"cpu:>2":               2,
		"cpu:<lt>=2":           2, // those that are not stated are not known
		"goods:6101":           1,
		"商品:61":                4,
		"ram:>4 !version:2.8":  4,
		"product:集群":           3,
	} {
		for _, l := range []text.Lang{text.English, text.Chinese} {
			m := opened(t, newCatalogue(), l, hongKong)
			send(t, m, "/"+expression+"<enter>")
			if m.matches != want {
				t.Errorf("%s, %q shows %d sizes, want %d", l, expression, m.matches, want)
			}
		}
	}
}

func TestAColumnThatSizesLackIsAnsweredWithThoseThatThereAre(t *testing.T) {
	t.Parallel()
	for l, want := range map[text.Lang]string{
		text.English: "no column age; there are version architecture role ram cpu product goods",
		text.Chinese: "没有 age 列，可用的列：版本 架构 类型 内存 cpu 产品 商品",
	} {
		m := opened(t, newCatalogue(), l, hongKong)
		m.SetSize(100, 20)
		send(t, m, "/age:1d")
		if view := m.View(); !strings.Contains(view, want) {
			t.Errorf("no %q in\n%s", want, view)
		}
	}
}
