package text

var detailsZH = Details{
	CommandLine: "redis-cli", URL: "URL",
	Operations: "操作", Recorded: "记录", NoOperations: "本机没有",
	By:     "由 %s 发起",
	Fields: "字段", Raw: "接口原文",
	Nothing:   "该字段没有可复制的内容",
	CopyField: "复制字段", CopyMore: "复制…",
	OtherPart: "切换部分", Connect: "redis-cli", AsCode: "生成代码",
	NoClient:    "本机无 redis-cli，其命令行",
	NoAddress:   "该实例尚未分配地址",
	ClientEnded: "redis-cli 已退出：%s",
}
