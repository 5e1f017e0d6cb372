package tasks

import (
	"strings"
	"testing"

	"cdsredis/ui/text"
)

func TestTheFilterLooksInTheColumnsOfOperations(t *testing.T) {
	t.Parallel()
	for expression, want := range map[string]int{
		"kind:delete":              5,
		"操作:删除":                    5,
		"action:create":            13,
		"name:cache":               4,
		"名称:排行榜":                   1,
		"region:tokyo":             1,
		"区域:香港":                    17,
		"status:overdue":           1,
		"状态:超时":                    1,
		"phase:rejected":           1,
		"status:open":              7,
		"状态:已结束":                   11,
		"status:open !kind:delete": 6,
		"age:>10m":                 1,
		"时长:<lt>2m":                17,
		"id:op-13":                 1,
		"任务:f2c1b7de":              16,
		"id:" + idB:                1,
		"profile:prod":             18,
		"配置:dev":                   0,
		"user:ops":                 18,
		"用户:root":                  0,
		"product:主从":               18,
	} {
		for _, l := range []text.Lang{text.English, text.Chinese} {
			m := filled(t, l, several()...)
			send(t, m, "/"+expression+"<enter>")
			if m.matches != want {
				t.Errorf("%s, %q finds %d operations, want %d", l, expression, m.matches, want)
			}
		}
	}
}

func TestAColumnThatOperationsLackIsAnsweredWithThoseThatThereAre(t *testing.T) {
	t.Parallel()
	for l, want := range map[text.Lang]string{
		text.English: "no column ram; there are kind name status region age id user profile product",
		text.Chinese: "没有 ram 列，可用的列：操作 名称 状态 区域 时长 编号 用户 配置 产品",
	} {
		m := filled(t, l, several()...)
		send(t, m, "/ram:4")
		if view := m.View(); !strings.Contains(view, want) {
			t.Errorf("no %q in\n%s", want, view)
		}
	}
}
