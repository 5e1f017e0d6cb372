package text

var removeManyZH = RemoveMany{
	Title: "删除 %d 个 Redis 实例", Warning: "删除后数据无法恢复。实例将逐个删除，遇到失败即停止。",
	Type: "输入实例个数 %d 以全部删除：",
	Hint: "个数", Wrong: "与实例个数不一致，未删除",
	Looking:    "正在重新查看 %d 个实例…",
	LookFailed: "无法重新查看这些实例，不能删除：%s",
	Nothing:    "标记的实例都已不存在或正在删除，无需删除。",
	Skipped:    "其中 %d 个已不存在或正在删除，不再处理。",
	Progress:   "正在删除第 %d 个，共 %d 个，请稍候。每个请求均已记录，不会重复发送。",
	Stop:       "esc 在当前这个完成后停止。",
	Stopping:   "当前这个得到答复后停止，其余不再删除。esc 关闭此界面。",
	Left:       "正在进行的删除会继续，结果见任务；其余未删除。",
	Accepted:   "%d 个删除已被受理。",
	Done:       "%d / %d 个删除已被受理。",
	Refused:    "%s 未删除：%s",
	Unsure:     "%s 的删除结果未知，任务会持续核实。",
	Stopped:    "已按要求停止。",
	NotDone:    "%d 个未处理。",
	Close:      "esc 关闭",
	IsGone:     "已不存在", IsDeleting: "正在删除", IsSending: "发送中", IsAccepted: "已受理",
	IsRefused: "未删除", IsUnsure: "结果未知", IsUndone: "未处理",
}
