package text

var filterZH = Filter{
	Prompt: "过滤", Hint: "词  !排除  ~模糊",
	Incomplete:    "请继续输入…",
	UnknownColumn: "没有 %s 列，可用的列：%s",
	Columns:       "可用的列：%s",
	NoColumns:     "此处没有 %s 列，请给该词加引号",
	BadNumber:     "%s 不是内存大小（GB），例如 4 或 0.5",
	BadCount:      "%s 不是整数，例如 4",
	BadAge:        "%s 不是时长，例如 30m、2h、7d 或 1w",
	Name:          "名称", Status: "状态", Address: "地址", Version: "版本", Product: "产品", Memory: "内存",
	Region: "区域", VDC: "vdc", Age: "时长", ID: "编号", Profile: "配置",
	City: "城市", Area: "大区", Instances: "实例数",
	Architecture: "架构", Role: "类型", CPU: "cpu", Goods: "商品", Site: "站点",
	Kind: "操作", Task: "任务", User: "用户",
	Open: "进行中", Finished: "已结束",
}
