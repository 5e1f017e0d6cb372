package text

var marketZH = Market{
	Title: "哪里可以买到？", Key: "哪里可买",
	Version: "版本", Architecture: "架构", Role: "计算类型", Memory: "内存", CPU: "CPU", Sites: "站点",
	Found: "%s，%s", Sizes: Counted{"%d 种规格", "%d 种规格"}, Sold: Counted{"%d 个站点", "%d 个站点"},
	Loading:   "正在查询，%d / %d 个站点",
	Failed:    Counted{"%d 个站点没有应答：%s", "%d 个站点没有应答：%s"},
	Nothing:   "所有站点都没有可购买的规格。",
	NoMatch:   "没有匹配的规格，按 ${back} 清除过滤。",
	NoRegions: "还没有区域列表，按 ${refresh} 重试。",
	Known:     "所有站点的数据都在一小时以内",
	SitesOf:   "可购买 %s 的站点",
	Site:      "站点", ID: "区域编号", Area: "大区", Goods: "商品编号",
}
