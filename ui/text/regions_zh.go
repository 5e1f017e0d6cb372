package text

var regionsZH = Regions{
	Site: "站点", City: "城市", ID: "区域编号", Sale: "售卖", Instances: "实例数",
	All:        "全部区域",
	OnSale:     "在售",
	SoldOut:    "售罄",
	NoID:       "无编号",
	NoIDChosen: "该站点没有区域编号，不能选择，也不能购买",
	Unlisted:   "未列出",
	Loading:    "正在加载区域…",
	NoMatch:    "没有匹配的区域，按 ${back} 清除过滤。",
	Failed:     "区域加载失败：%s",
	Count:      Counted{"%d 个区域", "%d 个区域"},
	CountOf:    "%d / %d 个区域",
	NotSold:    "该区域已售罄，不能购买",
}
