package text

var detailsZH = Details{
	CommandLine: "redis-cli", URL: "URL",
	Operations: "操作", NoOperations: "本机没有相关记录",
	By:     "由 %s 发起",
	Fields: "字段", Raw: "接口原文",
	Nothing:   "该字段没有可复制的内容",
	CopyField: "复制字段", CopyMore: "复制…",
	OtherPart: "切换部分", Connect: "redis-cli", AsCode: "生成代码",
	NotInstalled: "本机没有安装 redis-cli，已改为复制命令行",
	NoAddress:    "该实例尚未分配地址",
	ClientEnded:  "redis-cli 已退出：%s",
}
