package text

var lookupZH = Lookup{
	Title:   "服务端查找：%s",
	ByName:  "在服务端按名称查找 %s",
	ByID:    "在服务端按编号查找 %s",
	ByIP:    "在服务端按地址查找 %s",
	Kind:    "服务端",
	Asking:  "查询中",
	Nothing: "服务端没有找到。",
	Found:   "找到：%d",
	Failed:  "无法在服务端查找：%s，按 ${refresh} 重试。",
}
