package text

import (
	"slices"
	"testing"

	"cdsredis/api"
)

func TestSitesStandByAreaThenPlaceThenNumber(t *testing.T) {
	t.Parallel()
	var regions []api.Region
	for _, r := range [][2]string{
		{"亚太地区", "东京1"}, {"中国大陆", "无锡1"}, {"中国大陆", "北京10"}, {"中国大陆", "北京2"}, {"亚太地区", "香港1"},
		{"中国大陆", "北京"}, {"中国大陆", "未知2"}, {"中国大陆", "未知1"}, {"中国大陆", "广州1"},
	} {
		regions = append(regions, api.Region{Area: r[0], Name: r[1]})
	}
	was := slices.Clone(regions)
	var got []string
	for _, r := range Sites(regions) {
		got = append(got, r.Name)
	}
	want := []string{"香港1", "东京1", "北京", "北京2", "北京10", "广州1", "无锡1", "未知1", "未知2"}
	if !slices.Equal(got, want) {
		t.Errorf("the sites stand as %v, want %v", got, want)
	}
	if !slices.Equal(regions, was) {
		t.Error("the list that was given has changed")
	}
}
