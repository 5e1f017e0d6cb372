package text

var copyingZH = Copying{
	Copy: "复制 %s", CopyOf: "复制 %d 个实例",
	Name: "名称", ID: "编号", Address: "地址", Row: "整行（JSON）",
	CommandLine: "redis-cli 命令行", All: "以上全部",
	Show:       "显示原文，手动选取",
	Copied:     "已复制「%s」：%s",
	ByTmux:     "在 tmux 缓冲区，前缀键 ] 粘贴",
	ByTool:     "通过 %s",
	ByTerminal: "已请求终端（OSC 52），若终端拒绝，按 ${copy} v 手动选取",
	NoWay:      "此处无法访问剪贴板，请手动选取文本",
	TooLong:    "超出终端剪贴板上限 %d 字节，请手动选取或导出",
	SelectHint: "请手动选取；esc 返回",
	CopyKey:    "复制", SelectKey: "手动选取", NextKey: "下一项", PrevKey: "上一项",
	Export: Counted{"导出 %d 个实例", "导出 %d 个实例"}, ExportKey: "导出",
	CSV: "CSV", JSON: "JSON", Markdown: "Markdown",
	CSVFor: "用于电子表格", JSONFor: "用于脚本", TextFor: "用于工单和文档",
	Exported:     Counted{"%[2]s：%[1]d 个实例", "%[2]s：%[1]d 个实例"},
	ExportFailed: "导出失败：%s",
}
