package text

var removeZH = Remove{
	Title: "删除 Redis 实例",
	Name:  "名称", ID: "编号", Status: "状态", Address: "地址", Product: "产品", Memory: "内存", Region: "区域", Account: "账号",
	Confirm: "确认删除",

	Warning:           "删除后数据无法恢复。",
	TypeName:          "输入实例名称 %s 以删除：",
	TypeTail:          "该实例的名称无法输入，请输入编号的最后 8 位 %s 以删除：",
	TypeTailDuplicate: "有其他实例同名，请输入编号的最后 8 位 %s 以删除：",
	HintName:          "实例名称", HintTail: "编号最后 8 位",
	WrongName: "与实例名称不一致，未删除", WrongTail: "与编号最后 8 位不一致，未删除",
	NoName: "（无名称）", NoAddress: "尚未分配",
	Looking:    "正在重新查看该实例…",
	LookFailed: "无法重新查看该实例，不能删除：%s",
	Gone:       "实例 %s 已不存在，无需删除。",
	Creating:   "实例正在创建，接口很可能会拒绝删除。",
	Deleting:   "实例正在删除中，无需再次删除。",
	Changed:    "名称与刚才列表中的不同，请核对。",
	Sending:    "正在发送，请稍候。请求已记录，不会重复发送。", SendingLeave: "esc 关闭此界面，删除会继续，可在任务中查看。",
	NotSent: "请求未发出，实例未删除：%s。可再次确认。", Rejected: "接口拒绝了删除：%s",
	ReadOnly: "只读模式，不能删除实例。", Unsettled: "该实例的删除（任务 %s）尚未结束，请在任务中查看。",
	Accepted: "%s 的删除已被受理。", Unknown: "%s 的删除结果未知，任务会持续核实。",
	GoesOn: "删除仍在进行，结果见任务。", AlreadyGone: "%s 已经不存在。",
	KeyRetry: "重试",
	Many:     removeManyZH,
}
