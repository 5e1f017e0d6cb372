package text

// wordsEN puts the API's words into English. Its keys are what the API sends.
var wordsEN = map[string]string{
	"中国大陆": "Mainland China", "亚太地区": "Asia-Pacific", "北美地区": "North America", "欧洲地区": "Europe",
	"北京": "Beijing", "上海": "Shanghai", "广州": "Guangzhou", "无锡": "Wuxi", "香港": "Hong Kong", "台北": "Taipei",
	"东京": "Tokyo", "首尔": "Seoul", "新加坡": "Singapore", "洛杉矶": "Los Angeles", "达拉斯": "Dallas",
	"纽约": "New York", "南美地区": "South America", "海口": "Haikou", "宿迁": "Suqian", "孟买": "Mumbai",
	"迈阿密": "Miami", "圣保罗": "São Paulo", "伦敦": "London", "德国": "Germany", "荷兰": "Netherlands", "法兰克福": "Frankfurt", "阿姆斯特丹": "Amsterdam", "深圳": "Shenzhen", "成都": "Chengdu",
	"苏州": "Suzhou", "杭州": "Hangzhou", "武汉": "Wuhan", "重庆": "Chongqing", "天津": "Tianjin", "西安": "Xi'an",
	"马尼拉": "Manila", "雅加达": "Jakarta", "曼谷": "Bangkok", "胡志明": "Ho Chi Minh City", "悉尼": "Sydney", "迪拜": "Dubai",
	"读写分离": "read/write split", "主从版": "master-replica", "主从": "master-replica", "集群版": "cluster", "集群": "cluster",
	"经济型主从": "economy master-replica", "经济型主从版": "economy master-replica",
	"Redis 读写分离版": "Redis read/write split", "Redis 主从版": "Redis master-replica", "Redis 集群版": "Redis cluster",
	"Redis 经济型主从版": "Redis economy",
	"高性能型":         "high performance", "通用型": "general", "标准型": "standard",
	"默认链路：服务实例占用VDC私有网络IP地址，适用于对延迟敏感类型的应用。": "Takes an address of the VDC's private network; for uses that are sensitive to latency.",
	"SSD型": "SSD", "代理链路": "proxy link", "可用区": "zone",
	"性能型": "performance", "容量型": "capacity", "默认链路": "default link",
	"运行中": "running", "创建中": "creating", "删除中": "deleting", "变更中": "changing", "重启中": "restarting",
	"升级中": "upgrading", "更新中": "updating", "备份中": "backing up", "恢复中": "restoring", "扩容中": "growing",
	"变配中": "resizing", "迁移中": "moving", "启动中": "starting", "停止中": "stopping", "等待中": "waiting",
	"已删除": "deleted", "已关机": "shut down", "故障": "faulty", "欠费": "unpaid", "已隔离": "isolated",
	"已停止": "stopped", "异常": "abnormal", "创建失败": "creation failed",
}
