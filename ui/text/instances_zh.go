package text

import "cdsredis/api"

var instancesZH = Instances{
	Name: "名称", Status: "状态", Address: "地址", Version: "版本", Product: "产品", Memory: "内存",
	Region: "区域", VDC: "VDC", Created: "创建时间", ID: "编号", Profile: "配置",
	Loading:       "正在加载实例…",
	Empty:         "该账号没有 Redis 实例，按 ${create} 创建。",
	EmptyHere:     "该区域没有 Redis 实例，按 ${create} 创建，按 ${regions} 选择其他区域。",
	NoMatch:       "没有匹配的实例，按 ${back} 清除过滤。",
	FilterCleared: "过滤 %s 会隐藏所选内容，已清除",
	Failed:        "实例加载失败：%s",
	Count:         Counted{"%d 个实例", "%d 个实例"},
	CountOf:       "%d / %d 个实例",
	Ranging:       "已标记 %d 个，范围未结束",
	NoRows:        "表格中没有实例", NoMoreColumns: "该方向没有更多列",
	NameStays: "名称列始终显示在最前",
	Marked:    "已标记 %d 个", Columns: "列", ColumnsHint: "要显示的列及其顺序",
	AlwaysFirst: "始终在最前", NotRemembered: "列和排序未能保存：%s",
	NoAddress: "尚未分配",
	States:    map[api.Status]string{api.StatusRunning: "运行中", api.StatusCreating: "创建中", api.StatusDeleting: "删除中"},
	Title:     "实例 %s",
	Port:      "端口", Location: "位置", Link: "网络链路", App: "数据中心", Resource: "资源编号",
	Project: "项目", SubKey: "产品键", Tags: "标签", StatusCode: "接口状态",
	Identity: "标识", Connection: "连接", Place: "位置信息", Raw: "接口原文",
	Gone: "该实例已不在列表中。",
}
