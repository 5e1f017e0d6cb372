package text

var welcomeZH = Welcome{
	Title:       "首次启动",
	Intro:       "还没有访问凭证。配置会保存在 %s，仅您本人可读。",
	Another:     "新建配置",
	Kept:        "配置会保存在 %s，仅您本人可读。",
	Discard:     "再按一次 esc 将放弃已填写的内容",
	OpenUnsaved: "不保存，直接打开界面",
	MakeProfile: "新建配置", Demo: "进入演示：无需账号，不产生费用", Quit: "退出",
	Name: "配置", Endpoint: "接入地址", SecretID: "Secret id", SecretKey: "Secret key", Region: "区域",
	NameHint: "自选名称，例如 prod", EndpointHint: "cn、asia、us 或 URL",
	IDHint: "控制台中的访问密钥 ID", KeyHint: "与该 ID 对应的密钥", RegionHint: "留空表示全部区域",
	NoName: "请填写名称", BadName: "最多 32 个字母、数字、点、短横线或下划线", Taken: "文件中已有同名的配置",
	BadEndpoint: "应为 cn、asia、us 或 https 地址", NoID: "请填写 secret id", NoKey: "请填写 secret key",
	BadKey: "不能含空格或不可见字符，最多 200 个字符", NoSuchRegion: "接口没有该区域；留空表示全部区域",
	Testing: "正在向接口查询区域…", Saving: "正在保存…",
	Works:    Counted{"密钥有效：%d 个区域。配置已保存到 %s。", "密钥有效：%d 个区域。配置已保存到 %s。"},
	Failed:   "测试失败：%s。",
	NotSaved: "配置未保存：%s。",
	Open:     "打开界面", Mend: "修改配置", SaveAnyway: "仍然保存", Back: "返回", Next: "下一项", Prev: "上一项", GiveUp: "放弃", Test: "测试并保存",
}
