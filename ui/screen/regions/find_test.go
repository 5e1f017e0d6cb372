package regions

import (
	"strings"
	"testing"

	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestTheFilterLooksInTheColumnsOfRegions(t *testing.T) {
	t.Parallel()
	for expression, want := range map[string]string{
		"":                       "US_LosAngeles_A US_Dallas_A CN_Beijing_A #3 MOON_A",
		"name:dallas":            "US_Dallas_A",
		"name:达拉斯":               "US_Dallas_A",
		"站点:los":                 "US_LosAngeles_A",
		"city:beijing":           "CN_Beijing_A #3",
		"城市:北京":                  "CN_Beijing_A #3",
		"id:cn_":                 "CN_Beijing_A",
		"!id:us_":                "CN_Beijing_A #3 MOON_A",
		"status:sold":            "US_Dallas_A",
		"状态:售罄":                  "US_Dallas_A",
		`sale:"on sale"`:         "US_LosAngeles_A CN_Beijing_A",
		`status:"no id"`:         "#3",
		"area:mainland":          "CN_Beijing_A #3",
		"大区:北美":                  "US_LosAngeles_A US_Dallas_A",
		"area:america !city:los": "US_Dallas_A",
		"area:listed":            "MOON_A",
		"area:未列出":               "MOON_A",
		"instances:>0":           "CN_Beijing_A MOON_A",
		"实例数:>=2":                "CN_Beijing_A",
		"instances:0":            "US_LosAngeles_A US_Dallas_A",
	} {
		for _, lang := range []text.Lang{text.English, text.Chinese} {
			m := newTest(lang)
			loaded(t, m)
			drive(t, m, uitest.Keys(t, "/"+expression+"<enter>")...)
			if got := shown(m); got != want {
				t.Errorf("%s, %q shows %q, want %q", lang, expression, got, want)
			}
		}
	}
}

// shown are the keys of the regions in the table.
func shown(m *Model) string {
	var keys []string
	for _, r := range m.table.Rows() {
		if r.kind == kindRegion || r.kind == kindUnlisted {
			keys = append(keys, r.key)
		}
	}
	return strings.Join(keys, " ")
}

func TestACountThatIsNotKnownIsNeitherNoneNorSome(t *testing.T) {
	t.Parallel()
	for _, expression := range []string{"instances:0", "instances:>0"} {
		m := newTest(text.English)
		drive(t, m, msg.RegionsLoaded{Regions: sample()})
		m.filter.Set(expression)
		m.show()
		if got := shown(m); got != "" {
			t.Errorf("%q shows %q before the instances are known", expression, got)
		}
	}
}

func TestAColumnThatRegionsLackIsAnsweredWithThoseThatThereAre(t *testing.T) {
	t.Parallel()
	for lang, want := range map[text.Lang]string{
		text.English: "no column ram; there are name city id status area instances",
		text.Chinese: "没有 ram 列，可用的列：名称 城市 编号 状态 大区 实例数",
	} {
		m := newTest(lang)
		loaded(t, m)
		drive(t, m, uitest.Keys(t, "/ram:4")...)
		if view := m.View(); !strings.Contains(view, want) {
			t.Errorf("no %q in\n%s", want, view)
		}
	}
}
