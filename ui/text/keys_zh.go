package text

var keysZH = Keys{
	Up: "上移", Down: "下移", PageUp: "上一页", PageDown: "下一页",
	HalfUp: "上半页", HalfDown: "下半页", Home: "首行", End: "末行",
	NextScreen: "下一界面", PrevScreen: "上一界面",
	Refresh: "刷新", Help: "帮助", Quit: "退出", Suspend: "挂起",
	Back: "返回", Close: "关闭",
	Filter: "过滤", Sort: "排序", SortBack: "反向排序",
	Choose: "选择", Details: "详情",
	Create: "创建", Delete: "删除",
	Next: "下一步", Confirm: "确认", Cancel: "取消",
	Reveal: "显示密码", Generate: "生成密码", More: "更多",
	Acknowledge: "确认已阅", Timeline: "时间线",
	Repaint:  "重绘",
	Language: "English", Theme: "切换主题", Mouse: "鼠标开关",
	Palette: "查找", Complete: "补全",
	Mark: "标记", Range: "范围标记", Extend: "扩展标记", MarkAll: "全部标记",
	Unmark: "取消标记", Columns: "选择列", SortBy: "按列排序",
	ScrollLeft: "向左滚动", ScrollRight: "向右滚动",
	MoveUp: "前移", MoveDown: "后移",
	Keep: "保留", Discard: "放弃", Show: "显示/隐藏",
	Rest: "↑↓ 查看其余内容",
}
